import type { Problem } from '../../../../errors.ts';
import { itemTypeOf } from '../../../itemTypes/itemTypes.ts';
import { isMoment, type MomentType } from '../../../rules/isMoment.ts';
import type { MomentExpression, RowsExpression } from '../../../rules/parseRule.ts';
import { findItem, parentOf, type Scope } from '../../../rules/scope.ts';
import { walkWritten } from '../../../rules/walkWritten.ts';
import { isQuestion, isRepeat } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import type { WrittenRule } from './placedRules.ts';
import { resolveRef } from './resolveRef.ts';
import { writtenRules } from './writtenRules.ts';

// Looking for what was meant takes long among many names; who has more faults reads these first.
const MOST_SUGGESTIONS = 100;

/** What rules refer to exists and can be seen from where they stand. */
export const checkRefs: Check = (subject) => {
  let suggestions = 0;
  const suggest: Suggest = (word, known) => {
    suggestions += 1;
    return suggestions > MOST_SUGGESTIONS ? undefined : didYouMean(word, known());
  };
  return writtenRules(subject).flatMap((placed) => {
    if (placed.expression === null) return [];
    return [...walkWritten(subject.compiled, placed.expression, placed.scope)].flatMap(({ part, scope }) => {
      if (part.kind === 'ref') return checkRef(subject, placed, scope, part.path, suggest);
      if (part.kind === 'rows') return checkList(subject, placed, scope, part, suggest);
      if (part.kind === 'asked') return part.paths.flatMap((path) => checkAsked(subject, placed, path, suggest));
      if (part.kind === 'defined') return checkDefined(subject, placed, part.name, suggest);
      return part.kind === 'moment' ? checkMoment(placed, part) : [];
    });
  });
};

/** Says what may have been meant by a word. */
type Suggest = (word: string, known: () => Iterable<string>) => string | undefined;

function checkRef(
  subject: Subject,
  { at, isFilter }: WrittenRule,
  scope: Scope,
  path: string,
  suggest: Suggest,
): Problem[] {
  const [first] = path.split('.');
  if (path === '$option' || path === '$option.parent') {
    if (isFilter) return [];
    const message = `"${path}" means an option of a choice, but the rule is not a "filter".`;
    return [
      problem('RULE_OPTION_OUTSIDE', at, message, 'Refer to the answer itself: form and keys, joined by points.'),
    ];
  }
  const row = (first === '$parent' ? parentOf(scope) : scope)?.repeats.at(-1);
  if ((first === '$row' || first === '$parent' || path === '$index') && !row) {
    const seen = first === '$parent' ? 'the row around this row' : 'the same row of a list';
    const message = `"${path}" means ${seen}, but the rule does not stand in ${first === '$parent' ? 'one' : 'a list'}.`;
    return [problem('RULE_ROW_OUTSIDE', at, message, 'Write the whole path: form and keys, joined by points.')];
  }
  if (path === '$index' || findItem(subject.compiled, scope, path)) return [];
  const place = resolveRef(subject, scope, path);
  if (!place) {
    const inRow = row ? row.children.map(({ item }) => `${first === '$parent' ? first : '$row'}.${item.key}`) : [];
    const around = () => [...inRow, ...partsAround(subject, scope, path), ...subject.compiled.nodes.keys()];
    const fix = suggest(path, around);
    const message = `There is no item "${path}".`;
    return [problem('RULE_REF_UNKNOWN', at, message, fix ?? 'Write form and keys, joined by points.')];
  }
  const { node } = place;
  const list = node.repeats.find((repeat, depth) => scope.repeats[depth] !== repeat) ?? node;
  const message = `"${path}" stands in the list "${list.path}"; from here it is not clear which row is meant.`;
  const fix = `Move the rule into the list, ask for its rows with "any" or "all", or whether "${list.path}" is answered.`;
  return [problem('RULE_REF_INTO_ROWS', at, message, fix)];
}

// The parts of the answer whose item the path names before its last word.
function partsAround(subject: Subject, scope: Scope, path: string): string[] {
  const item = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  const place = resolveRef(subject, scope, item);
  if (!place || place.part || !isQuestion(place.node)) return [];
  return Object.keys(itemTypeOf(place.node.item).parts ?? {}).map((part) => `${item}.${part}`);
}

function checkList(
  subject: Subject,
  placed: WrittenRule,
  scope: Scope,
  { operator, in: path }: RowsExpression,
  suggest: Suggest,
): Problem[] {
  const faults = checkRef(subject, placed, scope, path, suggest);
  const node = path === '$index' ? undefined : resolveRef(subject, scope, path)?.node;
  if (faults.length > 0 || (node && isRepeat(node))) return faults;
  const message = `"${operator}" looks at the rows of a list, but "${path}" is none.`;
  return [problem('RULE_TYPE', placed.at, message, 'Write the path of an item of the type "repeat" as "in".')];
}

function checkAsked({ compiled }: Subject, { at }: WrittenRule, path: string, suggest: Suggest): Problem[] {
  const askable = [...compiled.forms.values()].filter(({ definition }) => definition.askable);
  const questions = askable.flatMap(({ nodes }) => nodes.map((node) => node.path));
  if (questions.includes(path)) return [];
  const message = `"${path}" is not an item at the top of an askable form, so it is never asked.`;
  const fix = suggest(path, () => questions) ?? 'Name an item at the top of the form that has "askable": true.';
  return [problem('RULE_NOT_ASKABLE', at, message, fix)];
}

function checkDefined({ source }: Subject, { at }: WrittenRule, name: string, suggest: Suggest): Problem[] {
  const names = Object.keys(source.questionnaire.define ?? {});
  if (names.includes(name)) return [];
  const fix = suggest(name, () => names) ?? 'Write the rule into "define", under this name.';
  return [problem('DEFINE_UNKNOWN', at, `There is no named rule "${name}".`, fix)];
}

const MOMENTS: Readonly<Record<MomentType, readonly [what: string, example: string]>> = {
  date: ['a day', '2026-01-31'],
  dateTime: ['an instant', '2026-01-31T08:30:00Z'],
  time: ['a time of day', '08:30'],
  yearMonth: ['a month', '2026-01'],
};

function checkMoment({ at }: WrittenRule, { type, text }: MomentExpression): Problem[] {
  if (isMoment(type, text)) return [];
  const [what, example] = MOMENTS[type];
  return [problem('RULE_DATE', at, `"${text}" is not ${what}.`, `Write ${what} that exists, for example ${example}.`)];
}
