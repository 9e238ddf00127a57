import { type Run, UsageError } from './command.ts';
import { diffQuestionnaires } from './diffQuestionnaires.ts';
import { print } from './prepare.ts';
import { printTypes } from './printTypes.ts';
import { publishQuestionnaires } from './publishQuestionnaires.ts';
import { readQuestionnaires } from './readQuestionnaires.ts';
import { replayQuestionnaires } from './replayQuestionnaires.ts';

/** Checks questionnaires, prints their types, compares two states of them, tries them on exchanges, publishes. */
export const questionnaires: Run = async ([what, ...dirs]) => {
  if (what === 'diff') return await diffQuestionnaires(dirs);
  if (what === 'publish') return await publishQuestionnaires(dirs);
  if (what === 'replay') return await replayQuestionnaires(dirs);
  if (what === 'schema' || what === 'json-schema') return await printTypes([what, ...dirs]);
  if (what !== 'check') throw new UsageError();
  const { sources, errors, warnings } = await readQuestionnaires(dirs);
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const problems = errors + warnings === 0 ? '0 problems' : found;
  print(`${counted(sources.length, 'questionnaire')} can be used; ${problems}`);
  return errors > 0 ? 1 : 0;
};

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
