import type { Problem } from '../../errors.ts';
import type { EditionSource } from '../definition/types.ts';
import { bumpOf } from './bumpOf.ts';
import type { Change } from './change.ts';
import { compareEditions } from './compare/compareEditions.ts';
import { compareVersions } from './compareVersions.ts';
import { requiredVersion } from './requiredVersion.ts';

const MOST_NAMED = 5;

/**
 * Whether an edition may follow another one under the version that it bears. The changes decide, whatever the author
 * calls them. A higher major is a line of its own, beside the old one: it may change everything.
 *
 * @param file where the next edition stands, for the problems
 */
export function checkVersion(old: EditionSource, next: EditionSource, file = ''): Problem[] {
  const { id, major, version: from } = old.questionnaire;
  const { version: to } = next.questionnaire;
  if (next.questionnaire.id === id && next.questionnaire.major > major) return [];
  const changes = compareEditions(old, next);
  const at = `${file}#/version`;
  const needed = requiredVersion(changes, from);

  const problems = changes.filter(isForbidden).map((entry): Problem => {
    const message = `${name(entry)} Answers that are stored would be read as something that nobody said, or by more people than before.`;
    const fix = 'Leave the item as it is; add a new one under another key.';
    return { code: 'FORBIDDEN_CHANGE', at, message, fix };
  });
  const breaking = changes.filter((entry) => entry.class === 'breaking');
  if (breaking.length > 0) {
    const message = `What others have built on ${id}.v${major} ${from} breaks. ${list(breaking)}`;
    const newFile = `${id}.v${major + 1}.json`;
    const fix = `Undo it, or copy the questionnaire and its texts to ${newFile} with "major": ${major + 1} and "version": "${needed.version}"; both live on.`;
    problems.push({ code: 'MAJOR_NEEDED', at, message, fix });
  }
  if (problems.length > 0 || compareVersions(to, needed.version) >= 0) return problems;

  if (needed.bump === 'none' || compareVersions(to, from) < 0) {
    const message = `The version ${to} is older than the published ${from}.`;
    return [{ code: 'VERSION_TOO_LOW', at, message, fix: `Write "version": "${needed.version}" or a higher one.` }];
  }
  const deciding = changes.filter((entry) => bumpOf([entry]) === needed.bump);
  const code = to === from ? 'VERSION_UNCHANGED' : 'VERSION_TOO_LOW';
  const message = `After ${from}, these changes need at least ${needed.version}. ${list(deciding)}`;
  return [{ code, at, message, fix: `Write "version": "${needed.version}".` }];
}

function isForbidden(entry: Change): boolean {
  return entry.class === 'forbidden';
}

function list(changes: readonly Change[]): string {
  const rest = changes.length - MOST_NAMED;
  const named = changes.slice(0, MOST_NAMED).map(name).join(' ');
  return rest > 0 ? `${named} And ${rest} more.` : named;
}

function name({ class: changeClass, at, sentence }: Change): string {
  return `${at} (${changeClass}): ${sentence}`;
}
