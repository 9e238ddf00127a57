import type { Node } from '../definition/compile.ts';

/** Where an answer stands: the item's path and the rows, outermost first, in which it is. */
export interface Place {
  readonly path: string;
  readonly rows: readonly string[];
  /** Name of what is said beside the answer; empty for the answer itself. */
  readonly annotation: string;
}

const ROW = /\[([^\]]*)\]/g;

/** Row ids are made by clients or the server: short, plain, safe inside an address. */
export const ROW_ID = /^[A-Za-z0-9_-]{1,40}$/;

/** The address of a node in the given rows, outermost first. Further rows than the node has are ignored. */
export function addressOf(node: Node, rows: readonly string[]): string {
  let address = node.path;
  // From the innermost outwards, so that earlier insertions do not move the later positions.
  for (let depth = node.repeats.length - 1; depth >= 0; depth -= 1) {
    const { length } = node.repeats[depth]?.path ?? '';
    address = `${address.slice(0, length)}[${rows[depth]}]${address.slice(length)}`;
  }
  return address;
}

/** The address of the answer beside which something is said; an answer's own address stays as it is. */
export function addressOfAnswer(address: string): string {
  const end = address.indexOf('#');
  return end < 0 ? address : address.slice(0, end);
}

/** Takes an address apart; whether such an item exists is for the caller to see. */
export function parseAddress(address: string): Place {
  const [place = '', annotation = ''] = address.split('#', 2);
  return {
    path: place.replaceAll(ROW, ''),
    rows: [...place.matchAll(ROW)].map(([, row]) => row ?? ''),
    annotation,
  };
}
