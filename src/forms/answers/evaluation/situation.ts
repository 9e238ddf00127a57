import type { Compiled, FieldClass } from '../../definition/compile.ts';
import type { Answers } from '../values.ts';
import type { Work } from './work.ts';

/** A day and an instant in it. */
export interface Moment {
  /** YYYY-MM-DD */
  readonly today: string;
  /** RFC 3339, UTC, to the second. */
  readonly now: string;
}

/** All that the state of a form hangs on. */
export interface Situation extends Moment {
  readonly compiled: Compiled;
  readonly answers: Answers;
  /** Paths of the questions that the requesting side asks. */
  readonly asked: ReadonlySet<string>;
  /** When forms were handed over: what hangs on the day does not change in them any more. */
  readonly handedOver?: ReadonlyMap<string, Moment>;
  /**
   * The field classes that the reader may see, when not all: what follows from answers (computed, defaults) is unknown
   * in the others, as the answers themselves are left out.
   */
  readonly classes?: ReadonlySet<FieldClass>;
  /** Addresses of answers that the reader does not see: whatever was answered there is unknown. */
  readonly hidden?: Pick<ReadonlySet<string>, 'has'>;
  /** How many rows rules may still look at, where the rules and the answers are a stranger's; left out: any number. */
  readonly work?: Work;
}

/** The moment at which a form is looked at. */
export function momentOf(situation: Situation, form: string): Moment {
  return situation.handedOver?.get(form) ?? situation;
}
