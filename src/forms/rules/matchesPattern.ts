import type { Pattern, Step } from './parsePattern.ts';

/**
 * Whether a whole text is as a pattern says. Reads each character once, keeping every state that is still possible: no
 * pattern makes it slow, whatever the text.
 */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const machine = machineOf(pattern);
  let at = machine.start;
  for (const character of text) {
    at = at.after.get(character) ?? follow(machine, at, character);
    if (at.states.length === 0 && !at.isWhole) return false;
  }
  return at.isWhole;
}

/** A state of the machine. Without `accepts`, it is passed without reading a character. */
interface State {
  readonly accepts?: (character: string) => boolean;
  readonly next: State[];
}

/** How far a text can be in the pattern: all the states in which it may be. */
interface Progress {
  /** Those that accept a character. */
  readonly states: readonly State[];
  readonly isWhole: boolean;
  /** What is known of where a character leads. */
  readonly after: Map<string, Progress>;
}

interface Machine {
  readonly start: Progress;
  readonly end: State;
  /** Progress by the numbers of all states that were reached. */
  readonly known: Map<string, Progress>;
  readonly numbers: Map<State, number>;
  /** How many steps from one progress to another it keeps. */
  steps: number;
}

// A rule meets thousands of texts: what characters lead to is found out on the way, and kept.
const machines = new WeakMap<Pattern, Machine>();
// No text fills the memory, nor the machine for the texts after it.
const MOST_STEPS = 1000;

function machineOf(pattern: Pattern): Machine {
  const before = machines.get(pattern);
  if (before && before.steps < MOST_STEPS) return before;
  const end: State = { next: [] };
  const start = progress(reached([build(pattern, end)]), end);
  const machine = { start, end, known: new Map(), numbers: new Map(), steps: 0 };
  machines.set(pattern, machine);
  return machine;
}

function follow(machine: Machine, { states, after }: Progress, character: string): Progress {
  const next: State[] = [];
  for (const state of states) if (state.accepts?.(character)) next.push(...state.next);
  const following = reached(next);
  if (machine.steps >= MOST_STEPS) return progress(following, machine.end);
  machine.steps += 1;
  const key = [...following]
    .map((state) => numberOf(machine, state))
    .sort()
    .join();
  const found = machine.known.get(key) ?? progress(following, machine.end);
  machine.known.set(key, found);
  after.set(character, found);
  return found;
}

function progress(reached: ReadonlySet<State>, end: State): Progress {
  const states: State[] = [];
  for (const state of reached) if (state.accepts) states.push(state);
  return { states, isWhole: reached.has(end), after: new Map() };
}

function numberOf({ numbers }: Machine, state: State): number {
  const number = numbers.get(state) ?? numbers.size;
  numbers.set(state, number);
  return number;
}

function build(pattern: Pattern, end: State): State {
  return { next: pattern.map((steps) => steps.reduceRight(before, end)) };
}

function before(end: State, { one, least, most }: Step): State {
  let state = end;
  if (most === Number.POSITIVE_INFINITY) {
    const loop: State = { next: [end] };
    loop.next.push(once(one, loop));
    state = loop;
  } else {
    for (let count = least; count < most; count += 1) state = { next: [end, once(one, state)] };
  }
  for (let count = 0; count < least; count += 1) state = once(one, state);
  return state;
}

function once(one: Step['one'], end: State): State {
  return typeof one === 'function' ? { accepts: one, next: [end] } : build(one, end);
}

function reached(from: readonly State[]): Set<State> {
  const found = new Set<State>();
  const open = [...from];
  for (let state = open.pop(); state; state = open.pop()) {
    if (found.has(state)) continue;
    found.add(state);
    if (!state.accepts) open.push(...state.next);
  }
  return found;
}
