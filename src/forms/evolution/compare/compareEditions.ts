import { compile } from '../../definition/compile.ts';
import type { EditionSource } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { compareDefines } from './compareDefines.ts';
import { compareForms } from './compareForms.ts';
import { compareHeads } from './compareHeads.ts';
import { compareItems } from './compareItems.ts';
import { compareLegal } from './compareLegal.ts';
import { compareLists } from './compareLists.ts';
import { compareModules } from './compareModules.ts';
import { compareRules } from './compareRules.ts';
import { compareSettings } from './compareSettings.ts';
import { compareTexts } from './compareTexts.ts';
import { isSame } from './isSame.ts';
import { writtenOut } from './writtenOut.ts';

/**
 * Every difference between two editions, each with its class: of the questionnaire and of the modules, code lists and
 * texts that it uses. Both sources must have passed the checker.
 */
export function compareEditions(old: EditionSource, next: EditionSource): Change[] {
  // Named rules count for what they say where they are used.
  const [earlier, later] = [writtenOut(old), writtenOut(next)];
  const [before, after] = [compile(earlier), compile(later)];
  const changes = [
    ...compareHeads(old, next),
    ...compareSettings(old.questionnaire, next.questionnaire),
    ...compareLegal(old.questionnaire, next.questionnaire),
    ...compareForms(before, after),
    ...compareItems(before, after),
    ...compareRules(earlier.questionnaire, later.questionnaire),
    ...compareDefines(old.questionnaire, next.questionnaire),
    ...compareModules(old, next),
    ...compareLists(old, next),
    ...compareTexts(before, after),
  ];
  if (changes.length > 0 || isSame(withoutVersion(old), withoutVersion(next))) return changes;
  // A difference that none of the above looks for must not pass as none.
  return [change('OTHER_CHANGED', after.line, 'Something changes that has no class of its own.')];
}

function withoutVersion(source: EditionSource): unknown {
  return { ...source, questionnaire: { ...source.questionnaire, version: '' } };
}
