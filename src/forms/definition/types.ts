/** The questionnaire language as its authors write it. The guide is questionnaires/README.md. */

import type { Retirement } from './itemBase.ts';
import type { Item } from './items.ts';
import type { Rule } from './rule.ts';

export type * from './itemBase.ts';
export type * from './items.ts';
export type * from './questions.ts';
export type { Rule } from './rule.ts';

/** The part of a questionnaire that one side fills in. */
export interface FormDefinition {
  /** The requesting side chooses which top-level items are asked. */
  readonly askable?: boolean;
  readonly sections?: readonly string[];
  readonly items: readonly Item[];
}

/** A rule between answers, with a severity; only errors keep a form from being handed over. */
export interface CheckDefinition {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Paths at which the problem is shown. */
  readonly on: readonly string[];
  readonly when?: Rule;
  readonly assert: Rule;
  readonly legal?: readonly string[];
}

/** An example that stands beside the questions and is run by the checker. */
export interface TestDefinition {
  readonly name: string;
  /** The day on which it plays, at noon UTC, YYYY-MM-DD; 2026-01-01 when left out. */
  readonly today?: string;
  readonly asked?: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly relevant?: readonly string[];
    readonly notRelevant?: readonly string[];
    readonly issues?: readonly { readonly path: string; readonly code: string; readonly rule?: string }[];
  };
}

export interface LegalBasis {
  readonly id: string;
  readonly celex: string;
  readonly provision: string;
}

/** A questionnaire file. */
export interface QuestionnaireDefinition {
  readonly id: string;
  readonly major: number;
  readonly version: string;
  readonly typeName: string;
  readonly workflow: string;
  readonly settings?: Readonly<Record<string, Readonly<Record<string, number | boolean | string>>>>;
  readonly legalBasis?: readonly LegalBasis[];
  /** Rules with a name, which other rules use: `{ "defined": "isLarge" }`. They look from the form as a whole. */
  readonly define?: Readonly<Record<string, Rule>>;
  readonly forms: Readonly<Record<string, FormDefinition>>;
  readonly rules?: readonly CheckDefinition[];
  readonly tests?: readonly TestDefinition[];
}

/** A block of items shared by questionnaires. */
export interface ModuleDefinition {
  readonly id: string;
  readonly major: number;
  readonly typeName: string;
  readonly items: readonly Item[];
}

export interface CodeListOption {
  readonly code: string;
  /** In a multi-choice answer, it stands alone. */
  readonly exclusive?: boolean;
  /** Stands for what the list does not name; a question may ask what it is (`other`). */
  readonly other?: boolean;
  /** Code of another list under which it belongs, for filters: `$option.parent`. */
  readonly parent?: string;
  /** The version of the list's user with which it ended; kept for old answers, offered no more. */
  readonly retired?: Retirement;
}

export interface CodeListDefinition {
  readonly id: string;
  readonly typeName: string;
  /** Where labels come from when not from text bundles: the country names of the language. */
  readonly labels?: 'region';
  readonly options: readonly CodeListOption[];
}

/** What all questionnaires of a legal area share. */
export interface LegalAreaDefinition {
  readonly id: string;
  /** Start of the numbers of its cases, for example PQ. */
  readonly numberPrefix: string;
  readonly legalBasis: readonly { readonly celex: string }[];
  readonly roles: readonly string[];
  /** Code lists from which authorities name what they are competent for. */
  readonly competenceLists: readonly string[];
  readonly retention: { readonly blockAfterMonths: number; readonly eraseAfterYears: number };
  readonly commissionParticipates: boolean;
}

/** How far a translation is: made by a machine or a first draft, reviewed, or final. */
export type TextState = 'new' | 'machine' | 'reviewed' | 'final';

/** One bundle of texts in one language. */
export interface TextBundle {
  readonly language: string;
  readonly state: TextState;
  readonly texts: Readonly<Record<string, string>>;
}

/** All that one edition is compiled from; stored whole, so that an exchange can pin it for ever. */
export interface EditionSource {
  readonly legalArea: LegalAreaDefinition;
  readonly questionnaire: QuestionnaireDefinition;
  readonly modules: Readonly<Record<string, ModuleDefinition>>;
  readonly codeLists: Readonly<Record<string, CodeListDefinition>>;
  /** Bundle by language, with just the texts that this edition uses. */
  readonly texts: Readonly<Record<string, TextBundle>>;
}
