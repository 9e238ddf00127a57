import type { Edition } from '../editions/editions.ts';
import { AccessError } from '../errors.ts';
import { parseAddress } from '../forms/answers/address.ts';
import { type FormView, type ItemState, itemsOf, stateOf } from './formView.ts';
import type { Reading } from './readExchanges.ts';
import { readForm } from './readForm.ts';

/** What can be told of one answer. */
export interface ItemStatus {
  readonly address: string;
  readonly state: ItemState;
  readonly isRequired: boolean;
}

/**
 * What can be told of answers that the typed face gives as null, or as values.
 *
 * @param addresses left out: of every item of the forms that the viewer may read
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
  const node = reading.exchange.edition.compiled.nodes.get(path);
  if (!node) {
    if (!served.compiled.nodes.has(path)) throw new AccessError('BAD_USER_INPUT');
    return { address, state: 'NOT_IN_EDITION', isRequired: false };
  }
  if (rows.length !== node.repeats.length) throw new AccessError('BAD_USER_INPUT');
  const form: FormView | null = readForm(reading, node.form, '');
  if (!form) return null;
  const { evaluation } = form;
  const isRequired = evaluation.isRelevant(node, rows) && evaluation.isRequired(node, rows);
  return { address, state: stateOf(form, node, rows), isRequired };
}
