import { parseAddress } from '../../answers/address.ts';
import type { Answers, Value } from '../../answers/values.ts';
import { type Compiled, isRepeat } from '../../definition/compile.ts';
import { isSame } from '../compare/isSame.ts';
import { carryOver, type Passage } from './carryOver.ts';
import type { Carried, LeftReason } from './carryValue.ts';
import { type Successor, successorAddress } from './successorAddress.ts';
import { successorOf } from './successorOf.ts';

/** What is to be migrated. */
export interface Migratable extends Pick<Passage, 'today' | 'takesFile'> {
  readonly answers: Answers;
  /** Paths of the questions that the requesting side asks. */
  readonly asked: Iterable<string>;
}

/** An answer that has no place in the other edition, under its old address. */
export interface AtticEntry {
  readonly path: string;
  readonly value: Value;
  readonly reason: LeftReason;
}

/** Answers as another edition has them, and all that did not simply stay. */
export interface Migrated {
  readonly answers: Answers;
  readonly asked: readonly string[];
  /** Paths of items whose answers now stand elsewhere. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly attic: readonly AtticEntry[];
  /** Paths of questions that were asked and can no longer be. */
  readonly unasked: readonly string[];
  /** Nothing went to the attic, and every question is still asked. */
  readonly lossless: boolean;
}

/**
 * Takes answers from one edition to another. An answer stays under its path, or moves to the item that replaces its
 * own; what fits nowhere goes to the attic, so that nothing is lost. Rows keep their ids and their order.
 */
export function migrateAnswers(from: Compiled, to: Compiled, given: Migratable): Migrated {
  const answers = new Map<string, Value>();
  const carried = new Set<string>();
  const moved = new Map<string, string>();
  const attic: AtticEntry[] = [];

  for (const { address, base, annotation, value, successor } of inOrder(from, to, given.answers)) {
    const leave = (reason: LeftReason, what = value) => attic.push({ path: address, value: what, reason });
    if (!successor) {
      // The ids of rows say nothing; what stood in the rows goes to the attic by itself.
      const { path } = parseAddress(address);
      const node = from.nodes.get(path);
      if (!node || !isRepeat(node)) leave(endOf(to, path));
      continue;
    }
    if (annotation && given.answers.has(base) && !carried.has(base)) {
      leave('UNKNOWN_ITEM');
      continue;
    }
    const target = annotation ? `${successor.address}#${annotation}` : successor.address;
    const carriedOver = carryOver(value, annotation, successor, { ...given, from, to });
    const { kept, left } = besides(answers.get(target), value, carriedOver, successor);
    if (left) leave(left.reason, left.value);
    if (kept === undefined) continue;
    answers.set(target, kept);
    carried.add(address);
    if (hasMoved(successor)) moved.set(successor.old.path, successor.node.path);
  }
  const asked = [...given.asked].map((path) => ({ path, now: successorOf(from, to, path)?.path }));
  const unasked = asked.flatMap(({ path, now }) => (now === undefined ? [path] : []));
  return {
    answers,
    asked: [...new Set(asked.flatMap(({ now }) => now ?? []))],
    moved: [...moved].map(([source, target]) => ({ from: source, to: target })),
    attic,
    unasked,
    lossless: attic.length === 0 && unasked.length === 0,
  };
}

/** Why an item takes no answers in an edition. */
export function endOf({ nodes }: Compiled, path: string): LeftReason {
  return nodes.get(path)?.isRetired ? 'RETIRED' : 'UNKNOWN_ITEM';
}

// What stays goes before what moves to the same place; what is said beside an answer comes after the answer.
function inOrder(from: Compiled, to: Compiled, answers: Answers) {
  const entries = [...answers].map(([address, value]) => {
    const [base = '', annotation = ''] = address.split('#', 2);
    const successor = successorAddress(from, to, address);
    const rank = (annotation ? 2 : 0) + (successor && hasMoved(successor) ? 1 : 0);
    return { address, base, annotation, value, successor, rank };
  });
  return entries.sort((a, b) => a.rank - b.rank);
}

function hasMoved({ old, node }: Successor): boolean {
  return old.path !== node.path;
}

// There may be an answer already. Lists of rows are joined; anything else stays behind.
function besides(present: Value | undefined, value: Value, carried: Carried, { node }: Successor): Carried {
  const { kept } = carried;
  if (present === undefined || kept === undefined || isSame(present, kept)) return carried;
  if (isRepeat(node) && Array.isArray(present) && Array.isArray(kept)) {
    return { kept: [...new Set([...present, ...kept])] };
  }
  return { left: { value, reason: 'PLACE_TAKEN' } };
}
