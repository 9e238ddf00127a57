import type { Pattern, Step } from './parsePattern.ts';

/**
 * Whether a whole text is as a pattern says. Reads each character once, keeping every position in the pattern that
 * is still possible: no pattern makes it slow, whatever the text.
 */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const { start, end } = machineOf(pattern);
  let current = reached([start]);
  for (const character of text) {
    const following: State[] = [];
    for (const state of current) if (state.accepts?.(character)) following.push(...state.next);
    current = reached(following);
    if (current.size === 0) return false;
  }
  return current.has(end);
}

// Built once for each pattern: a rule meets thousands of texts.
const machines = new WeakMap<Pattern, { readonly start: State; readonly end: State }>();

function machineOf(pattern: Pattern): { readonly start: State; readonly end: State } {
  const known = machines.get(pattern);
  if (known) return known;
  const end: State = { next: [] };
  const machine = { start: build(pattern, end), end };
  machines.set(pattern, machine);
  return machine;
}

/** A position in the pattern. Without `accepts`, it is passed without reading a character. */
interface State {
  readonly accepts?: (character: string) => boolean;
  readonly next: State[];
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
