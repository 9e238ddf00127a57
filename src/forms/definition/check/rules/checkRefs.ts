import type { Problem } from '../../../../errors.ts';
import { walkRule } from '../../../rules/walkRule.ts';
import type { Node } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import { type PlacedRule, placedRules } from './placedRules.ts';
import { resolveRef } from './resolveRef.ts';

/** What rules refer to exists and can be seen from where they stand. */
export const checkRefs: Check = (subject) =>
  placedRules(subject).flatMap((placed) => {
    if (placed.expression === null) return [];
    return [...walkRule(placed.expression)].flatMap((part) => {
      if (part.kind === 'ref') return checkRef(subject, placed, part.path);
      if (part.kind === 'asked') return part.paths.flatMap((path) => checkAsked(subject, placed, path));
      return part.kind === 'date' ? checkDay(placed, part.day) : [];
    });
  });

function checkRef(subject: Subject, { node: from, at }: PlacedRule, path: string): Problem[] {
  const row = from.repeats.at(-1);
  if (path.startsWith('$row.') && !row) {
    const message = `"${path}" means the same row of a list, but the rule does not stand in a list.`;
    return [problem('RULE_ROW_OUTSIDE', at, message, 'Write the whole path: form and keys, joined by points.')];
  }
  const node = resolveRef(subject, from, path);
  if (!node) {
    const inRow = row ? row.children.map(({ item }) => `$row.${item.key}`) : [];
    const fix = didYouMean(path, [...inRow, ...subject.compiled.nodes.keys()]);
    const message = `There is no item "${path}".`;
    return [problem('RULE_REF_UNKNOWN', at, message, fix ?? 'Write form and keys, joined by points.')];
  }
  if (node.repeats.every((repeat, depth) => from.repeats[depth] === repeat)) return [];
  const list = listOutside(node, from);
  const message = `"${path}" stands in the list "${list.path}"; from here it is not clear which row is meant.`;
  const fix = `Move the rule into the list, or ask whether "${list.path}" is answered.`;
  return [problem('RULE_REF_INTO_ROWS', at, message, fix)];
}

function listOutside(node: Node, from: Node): Node {
  return node.repeats.find((repeat, depth) => from.repeats[depth] !== repeat) ?? node;
}

function checkAsked({ compiled }: Subject, { at }: PlacedRule, path: string): Problem[] {
  const askable = [...compiled.forms.values()].filter(({ definition }) => definition.askable);
  const questions = askable.flatMap(({ nodes }) => nodes.map((node) => node.path));
  if (questions.includes(path)) return [];
  const message = `"${path}" is not an item at the top of an askable form, so it is never asked.`;
  const fix = didYouMean(path, questions) ?? 'Name an item at the top of the form that has "askable": true.';
  return [problem('RULE_NOT_ASKABLE', at, message, fix)];
}

function checkDay({ at }: PlacedRule, day: string): Problem[] {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return [];
  return [problem('RULE_DATE', at, `"${day}" is not a day.`, 'Write a day that exists, for example 2026-01-31.')];
}
