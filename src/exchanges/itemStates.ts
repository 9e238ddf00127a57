import type { Edition } from '../editions/editions.ts';
import { AccessError } from '../errors.ts';
import { parseAddress, ROW_ID } from '../forms/answers/address.ts';
import { holdersOf } from '../forms/answers/holdersOf.ts';
import type { Compiled, Node } from '../forms/definition/compile.ts';
import { type FormView, type ItemState, itemsOf, stateOf } from './formView.ts';
import { readForm } from './readForm.ts';
import type { Reading } from './readingOf.ts';

/** What can be told of one answer. */
export interface ItemStatus {
  readonly address: string;
  readonly state: ItemState;
  readonly isRequired: boolean;
}

/**
 * What can be told of answers that the typed face gives as null, or as values.
 *
 * @param addresses of items of the newest edition or the exchange's own; left out: of every item of the forms that the
 *   viewer may read
 * @param served the newest edition of the line, which may ask what the exchange's own did not ask yet
 * @throws AccessError BAD_USER_INPUT when no edition knows an address
 */
export function itemStates(
  reading: Reading,
  addresses: readonly string[] | undefined,
  served: Pick<Edition, 'compiled'> = reading.exchange.edition,
): ItemStatus[] {
  if (addresses) return addresses.flatMap((address) => statusAt(reading, address, served) ?? []);
  return [...reading.exchange.edition.compiled.forms.keys()].flatMap((key) => {
    const form = readForm(reading, key, '');
    return form ? itemsOf(form) : [];
  });
}

function statusAt(reading: Reading, address: string, served: Pick<Edition, 'compiled'>): ItemStatus | null {
  const { path, rows } = parseAddress(address);
  const pinned = reading.exchange.edition.compiled;
  const named = served.compiled.nodes.get(path);
  const node = (named && holderOf(named, pinned, served.compiled)) ?? pinned.nodes.get(path);
  if (!node) {
    if (!named) throw new AccessError('BAD_USER_INPUT');
    return { address, state: 'NOT_IN_EDITION', isRequired: false };
  }
  if (rows.length !== node.repeats.length || !rows.every((row) => ROW_ID.test(row)))
    throw new AccessError('BAD_USER_INPUT');
  const form: FormView | null = readForm(reading, node.form, '');
  if (!form) return null;
  const { evaluation } = form;
  const isRequired = evaluation.isRelevant(node, rows) && evaluation.isRequired(node, rows);
  return { address, state: stateOf(form, node, rows), isRequired };
}

// The item whose answer the typed face reads under a name of the newest edition: a renamed one has two names.
function holderOf(named: Node, pinned: Compiled, served: Compiled): Node | undefined {
  const holder = holdersOf(pinned, served);
  const lists: Node[] = [];
  for (const list of named.repeats) {
    const held = holder(list, lists);
    if (!held) return undefined;
    lists.push(held);
  }
  return holder(named, lists);
}
