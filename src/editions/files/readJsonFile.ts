import type { Problem } from '../../errors.ts';
import type { FileTree } from './fileTree.ts';
import { scanJson } from './scanJson.ts';
import { unreadable } from './unreadable.ts';

/** Larger files are no questionnaires; reading them would only cost memory. */
export const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Reads a JSON file; never throws. Undefined when it cannot be read, is too large or is not JSON. A name that stands
 * twice in one object is a problem as well, since one of the two would be lost without a word.
 */
export function readJsonFile(tree: FileTree, file: string, problems: Problem[]): unknown {
  const text = readText(tree, file, problems);
  if (text === undefined) return undefined;
  const faults = scanJson(text);
  for (const { kind, line, column, message } of faults) {
    const where = `Line ${line}, column ${column}`;
    problems.push(
      kind === 'syntax'
        ? {
            code: 'FILE_NOT_JSON',
            at: `${file}:${line}:${column}`,
            message: `${where}: ${message}`,
            fix: 'Correct the file there; look at the line before it as well.',
          }
        : {
            code: 'FILE_KEY_TWICE',
            at: `${file}:${line}:${column}`,
            message: `${where}: ${message} stands twice in the same object; only the last would count.`,
            fix: 'Remove one of the two.',
          },
    );
  }
  if (faults.length > 0) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `The file is not JSON: ${error instanceof Error ? error.message : error}`;
    problems.push({ code: 'FILE_NOT_JSON', at: file, message, fix: 'Correct the file; an editor shows where.' });
    return undefined;
  }
}

function readText(tree: FileTree, file: string, problems: Problem[]): string | undefined {
  try {
    const size = tree.size(file);
    if (size > MOST_BYTES) {
      const message = `The file has ${size} bytes; at most ${MOST_BYTES} are read.`;
      problems.push({ code: 'FILE_TOO_LARGE', at: file, message, fix: 'Split the questionnaire, or use modules.' });
      return undefined;
    }
    return tree.read(file);
  } catch (error) {
    // Not by its class: a context of its own, such as a test's, has another one of that name.
    const isEncoding = (error as Error).name === 'TypeError';
    const message = isEncoding ? 'The file is not UTF-8.' : `The file ${unreadable(error)}.`;
    const fix = isEncoding ? 'Save it in the encoding UTF-8.' : 'Check that it exists and may be read.';
    problems.push({ code: 'FILE_UNREADABLE', at: file, message, fix });
    return undefined;
  }
}
