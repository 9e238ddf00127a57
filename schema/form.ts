import { type FormView, formIssues, itemsOf } from '../src/exchanges/formView.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { builder } from './builder.ts';
import { Issue } from './issue.ts';
import { Item } from './item.ts';
import { Text } from './text.ts';

const Section = builder.objectRef<{ key: string; label: string }>('Section').implement({
  description: 'A heading under which top-level items of a form stand.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What `Item.section` says.' }),
    label: t.exposeString('label', { description: "In the form's language." }),
  }),
});

/** The generic face of a form. */
export const Form = builder.objectRef<FormView>('Form').implement({
  description: 'The part of a questionnaire that one side fills in, in one language.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'For example request; every address in it begins so.' }),
    title: t.field({
      type: Text,
      nullable: true,
      description: 'For people.',
      resolve: ({ compiled, key, language }) =>
        textIn(compiled.source.texts, `${compiled.line}/${key}.title`, language),
    }),
    isAskable: t.boolean({
      description: 'The requesting side chooses which top-level items are asked.',
      resolve: ({ compiled, key }) => compiled.forms.get(key)?.definition.askable === true,
    }),
    isEditable: t.exposeBoolean('isEditable', { description: 'Whether the viewer may change it now.' }),
    sections: t.field({
      type: [Section],
      description: 'In order; none when the form has no headings.',
      resolve: sectionsOf,
    }),
    items: t.field({
      type: [Item],
      description: 'In order, depth first; items of lists once for each row.',
      resolve: itemsOf,
    }),
    item: t.field({
      type: Item,
      nullable: true,
      description: 'One of them by its address; null when there is none.',
      args: { path: t.arg.string({ description: 'As `Item.path` has it.' }) },
      resolve: (form, { path }) => itemsOf(form).find(({ address }) => address === path) ?? null,
    }),
    issues: t.field({
      type: [Issue],
      description: 'Everything wrong or missing; nothing of severity ERROR may stand when the form is handed over.',
      resolve: (form) => formIssues(form).map((issue) => ({ ...issue, form })),
    }),
  }),
});

function sectionsOf({ compiled, key, language }: FormView) {
  const sections = compiled.forms.get(key)?.definition.sections ?? [];
  return sections.map((section) => ({
    key: section,
    label:
      textIn(compiled.source.texts, `${compiled.line}/${key}.sections.${section}.label`, language)?.text ?? section,
  }));
}
