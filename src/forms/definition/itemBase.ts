/** What every item of the questionnaire language may carry. */
import type { Rule } from './rule.ts';

/** When an item ended, and where its answers are now. */
export interface Retirement {
  /** The version with which it ended. */
  readonly in: string;
  /** Path of the item that takes its place; programs that still use the old name reach this one. */
  readonly replacedBy?: string;
  /** The day after which the old name goes, YYYY-MM-DD. */
  readonly sunset?: string;
}

/** How an item is best shown; a screen may ignore it. */
export interface Layout {
  readonly width?: 'short' | 'medium' | 'full';
  /** A list as a table, a choice as a drop-down list. */
  readonly display?: 'table' | 'dropdown';
  /** Begins a page of its own. */
  readonly page?: boolean;
  /** Folded until somebody opens it. */
  readonly collapsed?: boolean;
}

/** What every item of a form may carry. */
export interface ItemBase {
  /** Name among its siblings, frozen at first publication. */
  readonly key: string;
  readonly required?: boolean;
  readonly requiredWhen?: Rule;
  readonly relevantWhen?: Rule;
  /** While it holds nobody changes the answer. */
  readonly readOnlyWhen?: Rule;
  readonly personalData?: boolean;
  readonly sensitive?: boolean;
  /** Ids of the questionnaire's `legalBasis`. */
  readonly legal?: readonly string[];
  /** Section of the form; top-level items only. */
  readonly section?: string;
  /** The number by which lawyers know the question, for example PQ-30. */
  readonly ref?: string;
  /** The version with which it came. */
  readonly since?: string;
  readonly retired?: Retirement;
  readonly layout?: Layout;
}
