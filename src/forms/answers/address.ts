import type { Node } from '../definition/compile.ts';

/** Where an answer stands: the item's path and the rows, outermost first, in which it is. */
export interface Place {
  readonly path: string;
  readonly rows: readonly string[];
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

/** Takes an address apart; whether such an item exists is for the caller to see. */
export function parseAddress(address: string): Place {
  return { path: address.replaceAll(ROW, ''), rows: [...address.matchAll(ROW)].map(([, row]) => row ?? '') };
}
