/** The questionnaire language as its authors write it. The guide is questionnaires/README.md. */

/** A rule: a typed JSON tree, evaluated with three-valued logic. The operators stand in rules/signatures.ts. */
export type Rule = boolean | number | string | { readonly [operator: string]: unknown };

/** What every item of a form may carry. */
export interface ItemBase {
  /** Name among its siblings, frozen at first publication. */
  readonly key: string;
  readonly required?: boolean;
  readonly requiredWhen?: Rule;
  readonly relevantWhen?: Rule;
  readonly personalData?: boolean;
  readonly sensitive?: boolean;
  /** Ids of the questionnaire's `legalBasis`. */
  readonly legal?: readonly string[];
  /** Section of the form; top-level items only. */
  readonly section?: string;
  /** The number by which lawyers know the question, for example PQ-30. */
  readonly ref?: string;
}

export interface BooleanItem extends ItemBase {
  readonly type: 'boolean';
}

export interface TextItem extends ItemBase {
  readonly type: 'text';
  /** In characters (UTF-16 code units). */
  readonly maxLength: number;
  readonly multiline?: boolean;
}

export interface IntegerItem extends ItemBase {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

export interface DecimalItem extends ItemBase {
  readonly type: 'decimal';
  /** Digits after the point. */
  readonly scale: number;
  readonly min?: number;
  readonly max?: number;
}

export interface MoneyItem extends ItemBase {
  readonly type: 'money';
}

/** A day, or the day on which the answer is checked. */
export type DayBound = string | { readonly today: readonly [] };

export interface DateItem extends ItemBase {
  readonly type: 'date';
  readonly min?: DayBound;
  readonly max?: DayBound;
}

export interface ChoiceItem extends ItemBase {
  readonly type: 'choice';
  /** Id of a code list. */
  readonly options: string;
}

export interface MultiChoiceItem extends ItemBase {
  readonly type: 'multiChoice';
  readonly options: string;
}

export interface FileItem extends ItemBase {
  readonly type: 'file';
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
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
}

export interface UseItem extends ItemBase {
  readonly type: 'use';
  /** Id of a module. */
  readonly module: string;
}

/** An item that takes an answer. */
export type Question =
  | BooleanItem
  | TextItem
  | IntegerItem
  | DecimalItem
  | MoneyItem
  | DateItem
  | ChoiceItem
  | MultiChoiceItem
  | FileItem;

export type Item = Question | GroupItem | RepeatItem | UseItem;

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
  /** The day on which it plays, YYYY-MM-DD; 2026-01-01 when left out. */
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
