/** The items of the language as their authors write them. The guide is questionnaires/README.md. */
import type { ItemBase } from './itemBase.ts';
import type { Question } from './questions.ts';
import type { Rule } from './rule.ts';

/** A value that follows from the answers; nobody enters it. */
export interface ComputedItem extends ItemBase {
  readonly type: 'computed';
  readonly of: 'boolean' | 'integer' | 'decimal' | 'date' | 'text';
  /** Digits after the point of a decimal; rounded half to even. */
  readonly scale?: number;
  readonly value: Rule;
}

/** A text between the questions. */
export interface NoteItem extends ItemBase {
  readonly type: 'note';
}

export interface GroupItem extends ItemBase {
  readonly type: 'group';
  readonly items: readonly Item[];
}

export interface RepeatItem extends ItemBase {
  readonly type: 'repeat';
  readonly items: readonly Item[];
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Key of the child that serves as a row's title. */
  readonly caption?: string;
  /** Keys of children; no two rows have the same answers to all of them. */
  readonly unique?: readonly string[];
}

/** One way of answering a variant. */
export interface Alternative {
  readonly key: string;
  readonly items: readonly Item[];
}

/** Either the one or the other: exactly one alternative is chosen and answered. */
export interface VariantItem extends ItemBase {
  readonly type: 'variant';
  readonly alternatives: readonly Alternative[];
}

export interface UseItem extends ItemBase {
  readonly type: 'use';
  /** Id of a module. */
  readonly module: string;
}

/** A node of a form. */
export type Item = Question | ComputedItem | NoteItem | GroupItem | RepeatItem | VariantItem | UseItem;
