import type { Problem } from '../../errors.ts';
import type { DraftFile } from './draftFile.ts';

/** The largest legal area has some thirty questionnaires; with modules, code lists and 26 languages it stays below. */
export const MOST_FILES = 400;
/** Of all files together, in bytes. */
export const MOST_BYTES = 4 * 1024 * 1024;

const LONGEST_PATH = 200;
const LONGEST_SHOWN = 80;
const FOLDER = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const FILE = /^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/;
const DEEPEST = 3;

/** Refuses what is no draft, before anything is read: too much, paths that lead elsewhere, one path twice. */
export function checkFiles(files: readonly DraftFile[]): Problem[] {
  if (files.length > MOST_FILES) {
    const message = `The draft has ${files.length} files; at most ${MOST_FILES} are read.`;
    return [{ code: 'DRAFT_TOO_LARGE', at: '', message, fix: 'Send one legal area at a time.' }];
  }
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes > MOST_BYTES) {
    const message = `The draft has ${bytes} bytes; at most ${MOST_BYTES} are read.`;
    return [{ code: 'DRAFT_TOO_LARGE', at: '', message, fix: 'Send one legal area at a time.' }];
  }
  if (files.length === 0) {
    const fix = 'Send the files of a legal area, with their paths as in questionnaires/.';
    return [{ code: 'DRAFT_EMPTY', at: '', message: 'The draft has no files.', fix }];
  }
  const seen = new Set<string>();
  return files.flatMap(({ path }): Problem[] => {
    const at = shown(path);
    if (!isPath(path)) {
      const message = 'This is no path of a file of questionnaires.';
      const fix = 'Write it as "<legal area>/<file>.json" or "<legal area>/texts/<language>.json", with plain letters.';
      return [{ code: 'FILE_PATH', at, message, fix }];
    }
    // Some file systems hold these for the same file.
    const name = path.toLowerCase();
    if (seen.has(name)) {
      return [{ code: 'FILE_TWICE', at, message: 'The draft has two files of this path.', fix: 'Remove one of them.' }];
    }
    seen.add(name);
    return [];
  });
}

function isPath(path: string): boolean {
  const steps = path.split('/', DEEPEST + 1);
  const name = steps.pop() ?? '';
  return (
    path.length <= LONGEST_PATH && steps.length < DEEPEST && steps.every((step) => FOLDER.test(step)) && FILE.test(name)
  );
}

function shown(path: string): string {
  return path.length > LONGEST_SHOWN ? `${path.slice(0, LONGEST_SHOWN)}…` : path;
}
