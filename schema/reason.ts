import type { FormView } from '../src/exchanges/formView.ts';
import { parseAddress } from '../src/forms/answers/address.ts';
import { itemText, valueText } from '../src/forms/texts/itemText.ts';
import { builder } from './builder.ts';
import { Text, untranslated } from './text.ts';

/** What a reason gives a reason for. */
export type Explained = 'RELEVANCE' | 'REQUIREMENT' | 'LOCK' | 'RULE';

/** An answer that is the reason for something, in the form in which it is told. */
export interface ReasonShape {
  readonly form: FormView;
  readonly address: string;
  readonly explains: Explained;
}

const Explains = builder.enumType('Explains', {
  description: 'What a reason gives a reason for.',
  values: {
    RELEVANCE: { description: 'Why the item is shown, or not.' },
    REQUIREMENT: { description: 'Why it must be answered.' },
    LOCK: { description: 'Why nobody can change it.' },
    RULE: { description: 'Why a rule between answers is broken.' },
  } as const,
});

/** One of the answers that explain a state: changed, the state may be another. */
export const Reason = builder.objectRef<ReasonShape>('Reason').implement({
  description: 'One of the answers that together explain a state: no smaller set of answers does.',
  fields: (t) => ({
    explains: t.expose('explains', { type: Explains, description: 'What it is a reason for.' }),
    path: t.exposeString('address', { description: 'Address of the answer.' }),
    label: t.field({
      type: Text,
      description: 'The question that was answered.',
      resolve: ({ form, address }) => {
        const node = nodeAt(form, address);
        return (node && itemText(form.evaluation, node, 'label', form.language)) ?? untranslated(address);
      },
    }),
    display: t.string({
      nullable: true,
      description: 'The answer in words; null when there is none, or the viewer does not see it.',
      resolve: ({ form, address }) => {
        const node = nodeAt(form, address);
        const value = node && form.evaluation.answer(node, parseAddress(address).rows);
        return node && value !== undefined ? valueText(form.compiled, node, value, form.language) : null;
      },
    }),
  }),
});

function nodeAt({ compiled }: FormView, address: string) {
  return compiled.nodes.get(parseAddress(address).path);
}
