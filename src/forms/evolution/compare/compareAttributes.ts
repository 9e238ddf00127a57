import type { Item } from '../../definition/types.ts';
import { type Change, type ChangeDetails, change } from '../change.ts';
import type { ChangeKind } from '../classOf.ts';
import { compareBounds } from './compareBounds.ts';
import { isSame } from './isSame.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** Attributes of items that this file compares. */
export const COMPARED_ATTRIBUTES = [
  'readOnlyWhen',
  'default',
  'initial',
  'absent',
  'other',
  'evidence',
  'withhold',
  'filter',
  'unique',
  'since',
  'retired',
  'layout',
] as const;

type Attribute = (typeof COMPARED_ATTRIBUTES)[number];
/** What is reported when an attribute comes, goes, and changes. */
type Kinds = readonly [added: ChangeKind, removed: ChangeKind, changed: ChangeKind];

const KINDS: Readonly<Record<Attribute, Kinds>> = {
  readOnlyWhen: ['LOCK_CHANGED', 'LOCK_REMOVED', 'LOCK_CHANGED'],
  default: ['DEFAULT_CHANGED', 'DEFAULT_CHANGED', 'DEFAULT_CHANGED'],
  initial: ['DEFAULT_CHANGED', 'DEFAULT_CHANGED', 'DEFAULT_CHANGED'],
  // What is said beside an answer has a field of its own in the programming interface.
  absent: ['ANNOTATION_ADDED', 'ANNOTATION_REMOVED', 'OTHER_CHANGED'],
  other: ['ANNOTATION_ADDED', 'ANNOTATION_REMOVED', 'OTHER_CHANGED'],
  evidence: ['ANNOTATION_ADDED', 'ANNOTATION_REMOVED', 'OTHER_CHANGED'],
  withhold: ['ANNOTATION_ADDED', 'ANNOTATION_REMOVED', 'OPTIONS_REPLACED'],
  filter: ['FILTER_CHANGED', 'FILTER_REMOVED', 'FILTER_CHANGED'],
  unique: ['UNIQUE_CHANGED', 'UNIQUE_REMOVED', 'UNIQUE_CHANGED'],
  since: ['SINCE_CHANGED', 'SINCE_CHANGED', 'SINCE_CHANGED'],
  retired: ['ITEM_RETIRED', 'ITEM_REVIVED', 'RETIREMENT_CHANGED'],
  layout: ['LAYOUT_CHANGED', 'LAYOUT_CHANGED', 'LAYOUT_CHANGED'],
};

/** The attributes that any question may have, or any item. */
export function compareAttributes(at: string, old: Item, next: Item): Change[] {
  const [before, after]: Attributes[] = [{ ...old }, { ...next }];
  return COMPARED_ATTRIBUTES.flatMap((name) => compareOne(at, name, before?.[name], after?.[name]));
}

function compareOne(at: string, name: Attribute, from: unknown, to: unknown): Change[] {
  if (isSame(from, to)) return [];
  const details = { from, to };
  const [added, removed, changed] = KINDS[name];
  if (from === undefined) return [change(addedKind(name, to, added), at, `"${name}" comes.`, details)];
  if (to === undefined) return [change(removed, at, `"${name}" goes.`, details)];
  return inside(at, name, from, to) ?? [change(changed, at, `"${name}" changes.`, details)];
}

// An item with a successor is renamed; programs that use the old name reach the new one.
function addedKind(name: Attribute, to: unknown, added: ChangeKind): ChangeKind {
  const isReplaced = name === 'retired' && typeof to === 'object' && to !== null && 'replacedBy' in to;
  return isReplaced ? 'ITEM_REPLACED' : added;
}

function inside(at: string, name: Attribute, from: unknown, to: unknown): Change[] | null {
  if (name === 'absent') return compareSets(at, 'The reasons for no answer', from, to);
  if (name !== 'other' && name !== 'evidence') return null;
  const [before, after]: Attributes[] = [{ ...(from as object) }, { ...(to as object) }];
  const bounds = ['maxLength', 'maxBytes', 'maxFiles'].flatMap((bound) =>
    compareBounds(at, `${name}.${bound}`, 'upper', before?.[bound], after?.[bound]),
  );
  return [...bounds, ...compareSets(at, `${name}.mediaTypes`, before?.['mediaTypes'], after?.['mediaTypes'])];
}

function compareSets(at: string, name: string, from: unknown, to: unknown): Change[] {
  const [before, after]: unknown[][] = [Array.isArray(from) ? from : [], Array.isArray(to) ? to : []];
  const details: ChangeDetails = { from, to };
  const gone = before?.filter((entry) => !after?.includes(entry)) ?? [];
  const come = after?.filter((entry) => !before?.includes(entry)) ?? [];
  return [
    ...(gone.length > 0 ? [change('BOUND_NARROWED', at, `${name} lose ${gone.join(', ')}.`, details)] : []),
    ...(come.length > 0 ? [change('BOUND_WIDENED', at, `${name} gain ${come.join(', ')}.`, details)] : []),
  ];
}
