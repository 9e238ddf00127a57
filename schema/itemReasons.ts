import type { ItemView } from '../src/exchanges/formView.ts';
import { whyReadOnly, whyRelevant, whyRequired } from '../src/forms/answers/reasons/because.ts';
import type { Explained, ReasonShape } from './reason.ts';

/** Why an item is shown or not, required and locked, as far as that hangs on answers. */
export function reasonsOf({ form, node, rows, state, isRequired }: ItemView): ReasonShape[] {
  // That a question was not asked, or does not exist yet, hangs on no answer.
  if (state === 'NOT_ASKED' || state === 'NOT_IN_EDITION') return [];
  const { evaluation } = form;
  const tell = (explains: Explained, addresses: readonly string[]) =>
    addresses.map((address) => ({ form, address, explains }));
  return [
    ...tell('RELEVANCE', whyRelevant(evaluation, node, rows)),
    ...tell('REQUIREMENT', isRequired ? whyRequired(evaluation, node, rows) : []),
    ...tell('LOCK', whyReadOnly(evaluation, node, rows)),
  ];
}
