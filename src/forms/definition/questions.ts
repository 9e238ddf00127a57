/** The questions of the language as their authors write them. The guide is questionnaires/README.md. */
import type { ItemBase } from './itemBase.ts';
import type { Rule } from './rule.ts';

/** Why a question has no answer, when its author lets people say so. */
export type AbsentReason = 'UNKNOWN' | 'NOT_APPLICABLE' | 'NOT_AVAILABLE' | 'REFUSED';

/** From where a new draft takes a first answer, once. */
export type InitialSource =
  | 'today'
  | 'requesting.country'
  | 'requesting.name'
  | 'responding.country'
  | 'responding.name';

/** What a question may carry besides. */
export interface QuestionBase extends ItemBase {
  /** What an unanswered question counts as; a rule. */
  readonly default?: Rule;
  /** Written into a new draft; may be changed. */
  readonly initial?: { readonly from: InitialSource } | { readonly value: unknown };
  /** Reasons that may be given instead of an answer. */
  readonly absent?: readonly AbsentReason[];
  /** Files that may be laid beside the answer. */
  readonly evidence?: { readonly mediaTypes: readonly string[]; readonly maxBytes: number; readonly maxFiles: number };
  /** Code list of the reasons for which the answer may be kept from the other side. */
  readonly withhold?: { readonly reasons: string };
}

export interface BooleanItem extends QuestionBase {
  readonly type: 'boolean';
}

export interface TextItem extends QuestionBase {
  readonly type: 'text';
  /** In characters (UTF-16 code units). */
  readonly minLength?: number;
  readonly maxLength: number;
  readonly multiline?: boolean;
  /** Regular expression (the subset of rules/parsePattern.ts) that the whole text matches. */
  readonly pattern?: string;
}

/** A text in several languages. */
export interface MultilingualTextItem extends QuestionBase {
  readonly type: 'multilingualText';
  /** Per language. */
  readonly maxLength: number;
  readonly multiline?: boolean;
  /** Languages in which an answer must be given, when one is given. */
  readonly languages?: readonly string[];
}

export interface IntegerItem extends QuestionBase {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

export interface DecimalItem extends QuestionBase {
  readonly type: 'decimal';
  /** Digits after the point. */
  readonly scale: number;
  readonly min?: number;
  readonly max?: number;
}

export interface MoneyItem extends QuestionBase {
  readonly type: 'money';
}

/** Hundredths: 12.5 is 12.5 %. */
export interface PercentageItem extends QuestionBase {
  readonly type: 'percentage';
  readonly scale: number;
  readonly min?: number;
  readonly max?: number;
}

/** A number of a unit. The unit is the question's, not the answer's. */
export interface QuantityItem extends QuestionBase {
  readonly type: 'quantity';
  readonly unit: string;
  readonly scale: number;
  readonly min?: number;
  readonly max?: number;
}

/** A day, or the day on which the answer is checked. */
export type DayBound = string | { readonly today: readonly [] };

export interface DateItem extends QuestionBase {
  readonly type: 'date';
  readonly min?: DayBound;
  readonly max?: DayBound;
}

/** HH:MM, of no particular day and place. */
export interface TimeItem extends QuestionBase {
  readonly type: 'time';
  readonly min?: string;
  readonly max?: string;
}

/** An instant, to the second. */
export interface DateTimeItem extends QuestionBase {
  readonly type: 'dateTime';
}

export interface YearItem extends QuestionBase {
  readonly type: 'year';
  readonly min?: number;
  readonly max?: number;
}

/** YYYY-MM */
export interface YearMonthItem extends QuestionBase {
  readonly type: 'yearMonth';
  readonly min?: string;
  readonly max?: string;
}

/** A length of time, ISO 8601: P1Y6M. */
export interface DurationItem extends QuestionBase {
  readonly type: 'duration';
  readonly units: readonly ('years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes')[];
}

/** From one day to another. */
export interface PeriodItem extends QuestionBase {
  readonly type: 'period';
  /** May have no end. */
  readonly open?: boolean;
  readonly min?: DayBound;
  readonly max?: DayBound;
}

/** What choices share. */
interface ChoiceBase extends QuestionBase {
  /** Id of a code list. */
  readonly options: string;
  /** A rule about each option (`$option`); one for which it is false is not offered. */
  readonly filter?: Rule;
  /** With the option that is marked so in the list, one says what it is. */
  readonly other?: { readonly maxLength: number };
}

export interface ChoiceItem extends ChoiceBase {
  readonly type: 'choice';
}

export interface MultiChoiceItem extends ChoiceBase {
  readonly type: 'multiChoice';
}

/** Schemes of identifiers whose form and check digits are known. */
export type IdentifierScheme = 'VAT' | 'LEI' | 'EORI' | 'EUID' | 'IBAN' | 'NATIONAL_PERSON' | 'NATIONAL_COMPANY';

export interface IdentifierItem extends QuestionBase {
  readonly type: 'identifier';
  readonly scheme: IdentifierScheme;
  /** ISO 3166-1 alpha-2; the identifiers of this state only. */
  readonly country?: string;
}

export interface EmailItem extends QuestionBase {
  readonly type: 'email';
}

/** International, E.164: +3225551234. */
export interface PhoneItem extends QuestionBase {
  readonly type: 'phone';
}

/** http or https. */
export interface UrlItem extends QuestionBase {
  readonly type: 'url';
}

export interface FileItem extends QuestionBase {
  readonly type: 'file';
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}

/** Points to a row of a list of the same questionnaire. */
export interface ReferenceItem extends QuestionBase {
  readonly type: 'reference';
  /** Path of the list. */
  readonly to: string;
  /** Any number of rows instead of one. */
  readonly many?: boolean;
}

/** A statement that somebody makes; who and when is kept with it. */
export interface DeclarationItem extends QuestionBase {
  readonly type: 'declaration';
}

/** An item that takes an answer from people. */
export type Question =
  | BooleanItem
  | TextItem
  | MultilingualTextItem
  | IntegerItem
  | DecimalItem
  | MoneyItem
  | PercentageItem
  | QuantityItem
  | DateItem
  | TimeItem
  | DateTimeItem
  | YearItem
  | YearMonthItem
  | DurationItem
  | PeriodItem
  | ChoiceItem
  | MultiChoiceItem
  | IdentifierItem
  | EmailItem
  | PhoneItem
  | UrlItem
  | FileItem
  | ReferenceItem
  | DeclarationItem;
