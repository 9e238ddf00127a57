import { type ChangeClass, type ChangeKind, classOf } from './classOf.ts';

/** One difference between two editions. */
export interface Change {
  readonly class: ChangeClass;
  readonly kind: ChangeKind;
  /** Path of an item, key of a text, or name of what is around them. */
  readonly at: string;
  /** Of a text. */
  readonly language?: string;
  readonly from?: unknown;
  readonly to?: unknown;
  /** What changed, for people. */
  readonly sentence: string;
}

/** What a change may carry besides. */
export type ChangeDetails = Pick<Change, 'from' | 'to' | 'language'>;

/** Puts a change together with its class. */
export function change(kind: ChangeKind, at: string, sentence: string, details: ChangeDetails = {}): Change {
  return { class: classOf(kind), kind, at, ...details, sentence };
}
