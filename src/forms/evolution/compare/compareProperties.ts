import type { Item } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import type { ChangeKind } from '../classOf.ts';
import { COMPARED_ATTRIBUTES } from './compareAttributes.ts';
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
  ['units', compareSets],
  ['languages', compareDemands],
  ['country', compareCountry],
  ['multiline', compareSwitch('An answer may have several lines.', 'An answer may have one line only.')],
  ['open', compareSwitch('A period may have no end.', 'A period must have an end.')],
  ['pattern', of('BOUND_NARROWED')],
  ['scale', of('UNIT_CHANGED')],
  ['unit', of('UNIT_CHANGED')],
  ['scheme', of('UNIT_CHANGED')],
  ['currency', of('UNIT_CHANGED')],
  ['options', of('OPTIONS_REPLACED')],
  ['module', of('MODULE_REPLACED')],
  ['legal', of('LEGAL_CHANGED')],
  ['ref', of('REF_CHANGED')],
  ['section', of('LAYOUT_CHANGED')],
  ['caption', of('LAYOUT_CHANGED')],
  ['value', of('VALUE_CHANGED')],
  ['of', of('TYPE_CHANGED')],
  ['many', of('REFERENCE_CHANGED')],
  ['to', of('REFERENCE_CHANGED')],
]);

// Compared elsewhere, with more knowledge.
const ELSEWHERE: readonly string[] = [
  ...['key', 'type', 'items', 'alternatives', 'required', 'requiredWhen', 'relevantWhen', 'personalData', 'sensitive'],
  ...COMPARED_ATTRIBUTES,
];

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

// What an answer must have: the more, the narrower.
function compareDemands(at: string, name: string, from: unknown, to: unknown): Change[] {
  const [before, after] = [asList(from), asList(to)];
  const come = after.filter((entry) => !before.includes(entry));
  const gone = before.filter((entry) => !after.includes(entry));
  if (come.length > 0) return [change('BOUND_NARROWED', at, `${name} demands ${come.join(', ')}.`, { from, to })];
  if (gone.length > 0) {
    return [change('BOUND_WIDENED', at, `${name} no longer demands ${gone.join(', ')}.`, { from, to })];
  }
  return isSame(from, to) ? [] : [change('ORDER_CHANGED', at, `${name} stands in another order.`, { from, to })];
}

function compareCountry(at: string, _name: string, from: unknown, to: unknown): Change[] {
  if (isSame(from, to)) return [];
  return to === undefined
    ? [change('BOUND_WIDENED', at, 'Numbers of every state are accepted.', { from, to })]
    : [change('BOUND_NARROWED', at, `Only numbers of ${show(to)} are accepted.`, { from, to })];
}

function compareSwitch(on: string, off: string): Compare {
  return (at, _name, from, to) => {
    if (Boolean(from) === Boolean(to)) return [];
    return to ? [change('BOUND_WIDENED', at, on, { from, to })] : [change('BOUND_NARROWED', at, off, { from, to })];
  };
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
