import type { RatingGrade } from '../../prisma/client/enums.ts';
import { type InputProblem, InvalidInputError } from './errors.ts';

/** What may come along with an action; the workflow says what an action needs. */
export interface ActionInput {
  reason?: string | null;
  /** YYYY-MM-DD */
  dueOn?: string | null;
  timeliness?: RatingGrade | null;
  efforts?: RatingGrade | null;
}

// The law asks for the shortest possible time; a date beyond this is a slip of the pen.
const LATEST_DUE_MONTHS = 24;
const LONGEST_REASON = 2000;

/**
 * Checks the values that came with an action.
 *
 * @param taken names of the inputs that the action takes: what is said beyond them would be lost silently
 * @throws InvalidInputError with all that is wrong at once
 */
export function checkInput(input: ActionInput, taken: readonly string[], today: string): void {
  const { dueOn, reason, timeliness, efforts } = input;
  const problems: { input: string; problem: InputProblem }[] = [];
  for (const [name, value] of Object.entries({ reason, dueOn, timeliness, efforts })) {
    if (value && !taken.includes(name)) problems.push({ input: name, problem: 'NOT_TAKEN' });
  }
  if (dueOn) {
    if (dueOn < today) problems.push({ input: 'dueOn', problem: 'IN_PAST' });
    if (dueOn > monthsAfter(today, LATEST_DUE_MONTHS)) problems.push({ input: 'dueOn', problem: 'TOO_LATE' });
  }
  if (reason && reason.length > LONGEST_REASON) problems.push({ input: 'reason', problem: 'TOO_LONG' });
  if (problems.length > 0) throw new InvalidInputError(problems);
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
