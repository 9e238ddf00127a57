import type { Value } from '../answers/values.ts';
import type { Duration, Unit } from './calendar.ts';
import type { Decimal } from './decimal.ts';
import type { Pattern } from './parsePattern.ts';

/** What rules reckon with, once it is known. */
export type Known = Value | Decimal;

/** What an operand must be, and the type in which an operator gets it. */
export interface OperandTypes {
  boolean: boolean;
  number: Decimal;
  text: string;
  date: string;
  code: string;
  codes: readonly string[];
  /** Anything that can be the same as another of its kind: yes or no, number, text, time, option. */
  comparable: Known;
  /** A number, or a time of some kind: a day, an instant, a time of day, a month. */
  ordered: Known;
  /** Anything at all, of the same kind as the others. */
  same: Known;
  /** The reference to an answer. */
  ref: Known;
  // Parts of the rule itself, which no answer can take the place of.
  list: readonly string[];
  pattern: Pattern;
  duration: Duration;
  unit: Unit;
  digits: number;
}

export type OperandType = keyof OperandTypes;
/** What an operator results in; `same` is the kind of the operands that are `same` or `ordered`. */
export type ResultType = 'boolean' | 'number' | 'date' | 'same';

/** The operands that an operator takes and what it results in. */
export interface CallSignature {
  readonly form: 'call';
  readonly takes: readonly OperandType[];
  /** Of any number of further operands; left out: there are none. */
  readonly rest?: OperandType;
  readonly gives: ResultType;
}

/** An operator over the rows of a list: `of` is its term, looked at in the rows in which `where` holds. */
export interface RowSignature {
  readonly form: 'rows';
  readonly of: OperandType | null;
  /** Which parts must be there: the term, one of the two, or neither. */
  readonly needs: 'of' | 'one' | 'nothing';
  readonly gives: ResultType;
}

/** An operator with a form of its own, which the parser knows. */
export interface OwnSignature {
  readonly form: 'own';
}

const TRUTHS = { form: 'call', takes: [], rest: 'boolean', gives: 'boolean' } as const;
const EQUALITY = { form: 'call', takes: ['comparable', 'comparable'], gives: 'boolean' } as const;
const ORDER = { form: 'call', takes: ['ordered', 'ordered'], gives: 'boolean' } as const;
const SET_TEST = { form: 'call', takes: ['codes', 'list'], gives: 'boolean' } as const;
const ANSWER_TEST = { form: 'call', takes: ['ref'], gives: 'boolean' } as const;
const TEXT_TEST = { form: 'call', takes: ['text', 'text'], gives: 'boolean' } as const;
const SERIES = { form: 'call', takes: ['number', 'number'], rest: 'number', gives: 'number' } as const;
const PAIR = { form: 'call', takes: ['number', 'number'], gives: 'number' } as const;
const ROW_TEST = { form: 'rows', of: 'boolean', needs: 'one', gives: 'boolean' } as const;
const ROW_NUMBER = { form: 'rows', of: 'number', needs: 'of', gives: 'number' } as const;
const ROW_EXTREME = { form: 'rows', of: 'ordered', needs: 'of', gives: 'same' } as const;
const OWN = { form: 'own' } as const;

/** The closed list of operators. The parser, the checker and the evaluator all go by this table. */
export const SIGNATURES = {
  ref: OWN,
  code: OWN,
  date: OWN,
  dateTime: OWN,
  time: OWN,
  yearMonth: OWN,
  today: OWN,
  now: OWN,
  defined: OWN,
  asked: OWN,
  case: OWN,
  and: TRUTHS,
  or: TRUTHS,
  not: { form: 'call', takes: ['boolean'], gives: 'boolean' },
  eq: EQUALITY,
  ne: EQUALITY,
  lt: ORDER,
  le: ORDER,
  gt: ORDER,
  ge: ORDER,
  between: { form: 'call', takes: ['ordered', 'ordered', 'ordered'], gives: 'boolean' },
  in: { form: 'call', takes: ['code', 'list'], gives: 'boolean' },
  anyIn: SET_TEST,
  allIn: SET_TEST,
  noneIn: SET_TEST,
  answered: ANSWER_TEST,
  notAnswered: ANSWER_TEST,
  if: { form: 'call', takes: ['boolean', 'same', 'same'], gives: 'same' },
  coalesce: { form: 'call', takes: ['same'], rest: 'same', gives: 'same' },
  add: SERIES,
  subtract: PAIR,
  multiply: SERIES,
  divide: PAIR,
  round: { form: 'call', takes: ['number', 'digits'], gives: 'number' },
  addDuration: { form: 'call', takes: ['date', 'duration'], gives: 'date' },
  diff: { form: 'call', takes: ['unit', 'date', 'date'], gives: 'number' },
  yearOf: { form: 'call', takes: ['date'], gives: 'number' },
  length: { form: 'call', takes: ['text'], gives: 'number' },
  matches: { form: 'call', takes: ['text', 'pattern'], gives: 'boolean' },
  startsWith: TEXT_TEST,
  contains: TEXT_TEST,
  any: ROW_TEST,
  all: ROW_TEST,
  none: ROW_TEST,
  count: { form: 'rows', of: null, needs: 'nothing', gives: 'number' },
  countDistinct: { form: 'rows', of: 'comparable', needs: 'of', gives: 'number' },
  unique: { form: 'rows', of: 'comparable', needs: 'of', gives: 'boolean' },
  sum: ROW_NUMBER,
  avg: ROW_NUMBER,
  min: ROW_EXTREME,
  max: ROW_EXTREME,
} as const satisfies Readonly<Record<string, CallSignature | RowSignature | OwnSignature>>;

type Signatures = typeof SIGNATURES;

/** Every operator. */
export type Operator = keyof Signatures;
/** Operators with a list of operands. */
export type CallOperator = { [O in Operator]: Signatures[O] extends CallSignature ? O : never }[Operator];
/** Operators over the rows of a list. */
export type RowOperator = { [O in Operator]: Signatures[O] extends RowSignature ? O : never }[Operator];

type Typed<T extends readonly OperandType[]> = { [I in keyof T]: OperandTypes[T[I]] };

/** The operands of an operator as its function gets them. */
export type ArgumentsOf<O extends CallOperator> = Signatures[O] extends {
  takes: infer T extends readonly OperandType[];
  rest: infer R extends OperandType;
}
  ? readonly [...Typed<T>, ...OperandTypes[R][]]
  : Typed<Signatures[O]['takes']>;
