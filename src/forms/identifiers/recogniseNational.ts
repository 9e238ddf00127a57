import type { NumberKind } from './numberKind.ts';
import { recogniseNumber } from './recogniseNumber.ts';
import { EEA_STATES } from './states.ts';
import type { Verdict } from './verdict.ts';

const MARKED = /^([A-Z]{2}):(.+)$/;
// Of a state whose numbers are not known: anything that may be one.
const UNKNOWN = /^[A-Z0-9][A-Z0-9./-]{0,39}$/;

/**
 * A number of a person or company as its state gives it. Without a state of its own, the question takes the numbers of
 * all: they begin with the state, `PL:44051401359`. Where it has one, the number stands alone, and what begins with
 * another state is recognised as that one's.
 *
 * @param kinds the kinds of number that are known, by state
 */
export function recogniseNational(
  text: string,
  kinds: Readonly<Record<string, readonly NumberKind[]>>,
  country: string | undefined,
): Verdict | undefined {
  const [, marked, rest] = MARKED.exec(text) ?? [];
  const state = marked ?? country;
  const number = rest ?? text;
  if (state === undefined || !EEA_STATES.includes(state)) return undefined;
  const known = Object.hasOwn(kinds, state) ? kinds[state] : undefined;
  const found = known ? recogniseNumber(number, known) : recogniseUnknown(number);
  return found && { ...found, state, value: state === country ? found.value : `${state}:${found.value}` };
}

function recogniseUnknown(number: string): Verdict | undefined {
  return UNKNOWN.test(number) ? { value: number, isRight: true } : undefined;
}
