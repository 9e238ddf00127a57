import type { Item } from '../definition/types.ts';
import { type Change, change } from './change.ts';
import type { ChangeKind } from './classOf.ts';
import { compareBounds } from './compareBounds.ts';
import { isSame } from './isSame.ts';
import { show } from './show.ts';

type Compare = (at: string, name: string, from: unknown, to: unknown) => Change[];

const lower: Compare = (at, name, from, to) => compareBounds(at, name, 'lower', from, to);
const upper: Compare = (at, name, from, to) => compareBounds(at, name, 'upper', from, to);

const PROPERTIES: ReadonlyMap<string, Compare> = new Map([
  ['min', lower],
  ['minLength', lower],
  ['minItems', lower],
  ['max', upper],
  ['maxLength', upper],
  ['maxItems', upper],
  ['maxBytes', upper],
  ['mediaTypes', compareSets],
  ['multiline', compareMultiline],
  ['pattern', of('BOUND_NARROWED')],
  ['scale', of('UNIT_CHANGED')],
  ['unit', of('UNIT_CHANGED')],
  ['currency', of('UNIT_CHANGED')],
  ['options', of('OPTIONS_REPLACED')],
  ['module', of('MODULE_REPLACED')],
  ['legal', of('LEGAL_CHANGED')],
  ['ref', of('REF_CHANGED')],
  ['section', of('LAYOUT_CHANGED')],
  ['caption', of('LAYOUT_CHANGED')],
]);

// Compared elsewhere, with more knowledge.
const ELSEWHERE = ['key', 'type', 'items', 'required', 'requiredWhen', 'relevantWhen', 'personalData', 'sensitive'];

/** The properties of an item that stand for themselves. One that nobody thought of here is reported, too. */
export function compareProperties(at: string, old: Item, next: Item): Change[] {
  const before: Readonly<Record<string, unknown>> = { ...old };
  const after: Readonly<Record<string, unknown>> = { ...next };
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !ELSEWHERE.includes(name))
    .flatMap((name) => (PROPERTIES.get(name) ?? of('OTHER_CHANGED'))(at, name, before[name], after[name]));
}

function of(kind: ChangeKind): Compare {
  return (at, name, from, to) =>
    isSame(from, to) ? [] : [change(kind, at, `${name} goes from ${show(from)} to ${show(to)}.`, { from, to })];
}

function compareSets(at: string, name: string, from: unknown, to: unknown): Change[] {
  const [before, after] = [asList(from), asList(to)];
  const gone = before.filter((entry) => !after.includes(entry));
  const come = after.filter((entry) => !before.includes(entry));
  if (gone.length > 0) return [change('BOUND_NARROWED', at, `${name} loses ${gone.join(', ')}.`, { from, to })];
  if (come.length > 0) return [change('BOUND_WIDENED', at, `${name} gains ${come.join(', ')}.`, { from, to })];
  return isSame(from, to) ? [] : [change('ORDER_CHANGED', at, `${name} stands in another order.`, { from, to })];
}

function compareMultiline(at: string, _name: string, from: unknown, to: unknown): Change[] {
  if (Boolean(from) === Boolean(to)) return [];
  return to
    ? [change('BOUND_WIDENED', at, 'An answer may have several lines.', { from, to })]
    : [change('BOUND_NARROWED', at, 'An answer may have one line only.', { from, to })];
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
