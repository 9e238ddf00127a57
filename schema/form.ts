import { type FormView, formIssues, type ItemView, itemsOf } from '../src/exchanges/formView.ts';
import { codeListOf, type Node } from '../src/forms/definition/compile.ts';
import { MOST_ENUM_OPTIONS } from '../src/forms/graphql/names.ts';
import { itemText, valueText } from '../src/forms/texts/itemText.ts';
import { optionLabel } from '../src/forms/texts/optionLabel.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { AnswerValue } from './answerValue.ts';
import { builder } from './builder.ts';
import { FieldClass } from './fieldClass.ts';
import { Issue } from './issue.ts';
import { Text, untranslated } from './text.ts';

const ItemState = builder.enumType('ItemState', {
  values: {
    ANSWERED: {},
    UNANSWERED: {},
    NOT_RELEVANT: { description: 'Its condition does not hold; whatever was answered reads as unanswered.' },
    NOT_ASKED: { description: 'The requesting side did not choose this question.' },
    REDACTED: { description: 'There is an answer that the viewer has no need to know.' },
  } as const,
});

const Option = builder.objectRef<{ code: string; label: string; isExclusive: boolean }>('Option').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    label: t.exposeString('label', { description: "In the form's language." }),
    isExclusive: t.exposeBoolean('isExclusive', { description: 'Stands alone in a multiple choice.' }),
  }),
});

const Section = builder.objectRef<{ key: string; label: string }>('Section').implement({
  fields: (t) => ({ key: t.exposeString('key'), label: t.exposeString('label') }),
});

const Item = builder.objectRef<ItemView>('Item').implement({
  description: 'A node of a form in one place: everything a renderer needs, nothing it must compute.',
  fields: (t) => ({
    path: t.exposeString('address', {
      description: 'Address of the item; inside a list with the row id in brackets. Say it back in an AnswerOperation.',
    }),
    parent: t.string({ nullable: true, resolve: ({ address }) => parentOf(address) }),
    key: t.string({ resolve: ({ node }) => node.item.key }),
    type: t.string({
      description: 'boolean, text, integer, decimal, money, date, choice, multiChoice, file, group, repeat.',
      resolve: ({ node }) => (node.item.type === 'use' ? 'group' : node.item.type),
    }),
    depth: t.int({ description: '0 for top-level items.', resolve: ({ node }) => depthOf(node) }),
    section: t.string({ nullable: true, resolve: ({ node }) => node.item.section ?? null }),
    ref: t.string({
      nullable: true,
      description: 'Number of the question, for example PQ-30.',
      resolve: ({ node }) => node.item.ref ?? null,
    }),
    label: t.field({
      type: Text,
      description: 'Its question or name, with the answers that it quotes.',
      resolve: ({ form, node }) =>
        itemText(form.evaluation, node, 'label', form.language) ?? untranslated(node.item.key),
    }),
    hint: t.field({
      type: Text,
      nullable: true,
      resolve: ({ form, node }) => itemText(form.evaluation, node, 'hint', form.language),
    }),
    state: t.expose('state', { type: ItemState }),
    isRequired: t.exposeBoolean('isRequired'),
    fieldClass: t.field({ type: FieldClass, resolve: ({ node }) => node.fieldClass }),
    legal: t.stringList({ description: "Provisions of the questionnaire's legal basis.", resolve: provisionsOf }),
    value: t.field({
      type: AnswerValue,
      nullable: true,
      resolve: ({ node, value }) => (value === undefined ? null : { node, value }),
    }),
    display: t.string({
      nullable: true,
      description: "The answer in words of the form's language.",
      resolve: ({ form, node, value }) =>
        value === undefined ? null : valueText(form.compiled, node, value, form.language),
    }),
    options: t.field({
      type: [Option],
      nullable: true,
      description: 'The options of a choice; null when there are none or too many: then ask `codeList`.',
      resolve: optionsOf,
    }),
    codeList: t.string({ nullable: true, resolve: ({ form, node }) => codeListOf(form.compiled, node)?.id ?? null }),
    maxLength: t.int({
      nullable: true,
      resolve: ({ node: { item } }) => ('maxLength' in item ? item.maxLength : null),
    }),
    isMultiline: t.boolean({ resolve: ({ node: { item } }) => item.type === 'text' && item.multiline === true }),
    issues: t.field({
      type: [Issue],
      resolve: ({ form, issues }) => issues.map((issue) => ({ ...issue, compiled: form.compiled })),
    }),
  }),
});

/** The generic face of a form. */
export const Form = builder.objectRef<FormView>('Form').implement({
  description: 'The part of a questionnaire that one side fills in, in one language.',
  fields: (t) => ({
    key: t.exposeString('key'),
    title: t.field({
      type: Text,
      nullable: true,
      resolve: ({ compiled, key, language }) =>
        textIn(compiled.source.texts, `${compiled.line}/${key}.title`, language),
    }),
    isAskable: t.boolean({
      description: 'The requesting side chooses which top-level items are asked.',
      resolve: ({ compiled, key }) => compiled.forms.get(key)?.definition.askable === true,
    }),
    isEditable: t.exposeBoolean('isEditable', { description: 'Whether the viewer may change it now.' }),
    sections: t.field({ type: [Section], resolve: sectionsOf }),
    items: t.field({
      type: [Item],
      description: 'In order, depth first; items of lists once for each row.',
      resolve: itemsOf,
    }),
    issues: t.field({
      type: [Issue],
      description: 'Everything wrong or missing; nothing of severity ERROR may stand when the form is handed over.',
      resolve: (form) => formIssues(form).map((issue) => ({ ...issue, compiled: form.compiled })),
    }),
  }),
});

function optionsOf({ form, node }: ItemView) {
  const list = codeListOf(form.compiled, node);
  if (!list || list.options.length > MOST_ENUM_OPTIONS) return null;
  return list.options.map(({ code, exclusive }) => ({
    code,
    label: optionLabel(list, form.compiled.source.texts, code, form.language),
    isExclusive: exclusive === true,
  }));
}

function provisionsOf({ form, node }: ItemView): string[] {
  const basis = form.compiled.source.questionnaire.legalBasis ?? [];
  return (node.item.legal ?? []).map((id) => basis.find((one) => one.id === id)?.provision ?? id);
}

function sectionsOf({ compiled, key, language }: FormView) {
  const sections = compiled.forms.get(key)?.definition.sections ?? [];
  return sections.map((section) => ({
    key: section,
    label:
      textIn(compiled.source.texts, `${compiled.line}/${key}.sections.${section}.label`, language)?.text ?? section,
  }));
}

function parentOf(address: string): string | null {
  const parent = address.slice(0, address.lastIndexOf('.'));
  return parent.includes('.') ? parent : null;
}

function depthOf(node: Node): number {
  return node.parent ? depthOf(node.parent) + 1 : 0;
}
