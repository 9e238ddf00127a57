import { resolveArrayConnection } from '@pothos/plugin-relay';

import type { ItemView } from '../src/exchanges/formView.ts';
import { annotationOf } from '../src/forms/answers/annotations.ts';
import type { Value } from '../src/forms/answers/values.ts';
import { codeListOf, isComputed, type Node } from '../src/forms/definition/compile.ts';
import { itemText } from '../src/forms/texts/itemText.ts';
import { AnswerValue } from './answerValue.ts';
import { Attachment } from './attachment.ts';
import { builder } from './builder.ts';
import { Constraints } from './constraints.ts';
import { FieldClass } from './fieldClass.ts';
import { Issue } from './issue.ts';
import { absentOptions, displayOf, findOptions, optionsOf, withholdOptions } from './itemOptions.ts';
import { reasonsOf } from './itemReasons.ts';
import { ItemRow, rowsOfItem } from './itemRow.ts';
import { ItemState } from './itemState.ts';
import { Layout } from './layout.ts';
import { Option } from './option.ts';
import { Reason } from './reason.ts';
import { RuleSentence, ruleInWords } from './ruleSentence.ts';
import { Text, untranslated } from './text.ts';
import { AnswerValueMember, valueMemberOf } from './valueMember.ts';

/** The generic face of an item. */
export const Item = builder.objectRef<ItemView>('Item').implement({
  description: 'A node of a form in one place: everything a renderer needs, nothing it must compute.',
  fields: (t) => ({
    path: t.exposeString('address', {
      description: 'Address of the item; inside a list with the row id in brackets. Say it back in an AnswerOperation.',
    }),
    parent: t.string({
      nullable: true,
      description:
        'Address of the group, variant, alternative or row (`ItemRow.path`) around it; null for top-level items.',
      resolve: ({ address }) => parentOf(address),
    }),
    key: t.string({
      description: 'Its name among its siblings, and in the typed face.',
      resolve: ({ node }) => node.item.key,
    }),
    type: t.string({
      description: 'As in the definition: boolean, text, choice… group, repeat, variant, computed, note.',
      resolve: ({ node }) => (node.item.type === 'use' ? 'group' : node.item.type),
    }),
    depth: t.int({ description: '0 for top-level items.', resolve: ({ node }) => depthOf(node) }),
    section: t.string({
      nullable: true,
      description: 'Key of the heading under which it stands; top-level items only.',
      resolve: ({ node }) => node.item.section ?? null,
    }),
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
      description: 'How to answer it.',
      resolve: ({ form, node }) => itemText(form.evaluation, node, 'hint', form.language),
    }),
    layout: t.field({
      type: Layout,
      nullable: true,
      description: 'How its author would show it.',
      resolve: ({ node }) => node.item.layout ?? null,
    }),
    constraints: t.field({
      type: Constraints,
      description: 'What an answer must keep to.',
      resolve: ({ node }) => node.item,
    }),
    isMultiline: t.boolean({
      description: 'A text may have several lines.',
      resolve: ({ node: { item } }) => 'multiline' in item && item.multiline === true,
    }),
    state: t.expose('state', { type: ItemState, description: 'Whether there is an answer, or why not.' }),
    isRequired: t.exposeBoolean('isRequired', { description: 'It must be answered now.' }),
    isReadOnly: t.boolean({
      description: 'Nobody can change it now: it follows from other answers, or these lock it.',
      resolve: ({ form, node, rows }) => isComputed(node) || form.evaluation.isReadOnly(node, rows),
    }),
    isDefault: t.boolean({
      description: 'Nobody has answered; `value` is what the question counts as.',
      resolve: ({ form, node, address, value }) =>
        value !== undefined && !isComputed(node) && !form.evaluation.situation.answers.has(address),
    }),
    because: t.field({
      type: [Reason],
      description: 'Why it is shown or not, required, locked: the fewest answers that explain it.',
      resolve: reasonsOf,
    }),
    relevantWhen: t.field({
      type: RuleSentence,
      nullable: true,
      description: "When it is shown, in the form's language; null when always.",
      resolve: ({ form, node }) => ruleInWords(node.item.relevantWhen, { ...form, at: node }),
    }),
    requiredWhen: t.field({
      type: RuleSentence,
      nullable: true,
      description: "When it must be answered, in the form's language; null when `isRequired` never changes.",
      resolve: ({ form, node }) => ruleInWords(node.item.requiredWhen, { ...form, at: node }),
    }),
    readOnlyWhen: t.field({
      type: RuleSentence,
      nullable: true,
      description: "When nobody can change it, in the form's language; null when `isReadOnly` never changes.",
      resolve: ({ form, node }) => ruleInWords(node.item.readOnlyWhen, { ...form, at: node }),
    }),
    fieldClass: t.field({
      type: FieldClass,
      description: 'How sensitive its answer is.',
      resolve: ({ node }) => node.fieldClass,
    }),
    legal: t.stringList({ description: "Provisions of the questionnaire's legal basis.", resolve: provisionsOf }),
    value: t.field({
      type: AnswerValue,
      nullable: true,
      description: 'The answer; null unless `state` is ANSWERED.',
      resolve: ({ node, value }) => (value === undefined ? null : { node, value }),
    }),
    display: t.string({
      nullable: true,
      description: "The answer in words of the form's language.",
      resolve: displayOf,
    }),
    options: t.field({
      type: [Option],
      nullable: true,
      description:
        'What can be chosen now: options of a choice, alternatives of a variant, rows for a reference. Null when there are none, or more than 50: then ask `findOptions`.',
      resolve: optionsOf,
    }),
    findOptions: t.connection(
      {
        type: Option,
        description:
          'What can be chosen now, page by page, sorted by label as the language of the form sorts; 100 at most.',
        args: {
          search: t.arg.string({
            required: false,
            description: 'Part of the code or the label; accents do not matter.',
          }),
        },
        resolve: (view, { search, ...args }) =>
          resolveArrayConnection({ args, maxSize: 100 }, findOptions(view, search ?? '')),
      },
      { name: 'OptionConnection' },
      { name: 'OptionEdge' },
    ),
    isMultiple: t.boolean({
      description: 'More than one of the options can be chosen.',
      resolve: ({ node: { item } }) => item.type === 'multiChoice' || (item.type === 'reference' && item.many === true),
    }),
    valueMember: t.field({
      type: AnswerValueMember,
      nullable: true,
      description: 'The member of `AnswerValueInput` that an answer goes into; null for what takes none.',
      resolve: ({ node }) => valueMemberOf(node),
    }),
    rows: t.field({
      type: [ItemRow],
      description: 'Of a list, in order; none for anything else.',
      resolve: rowsOfItem,
    }),
    codeList: t.string({
      nullable: true,
      description: 'Id of the code list whose options can be chosen.',
      resolve: ({ form, node }) => codeListOf(form.compiled, node)?.id ?? null,
    }),
    other: t.string({
      nullable: true,
      description: 'What the option that stands for all else is. Set it at `path#other`.',
      resolve: (view) => textOf(said(view, 'other')),
    }),
    absentReasons: t.field({
      type: [Option],
      description: 'Reasons that may be given instead of an answer. Set one at `path#absent`.',
      resolve: absentOptions,
    }),
    absent: t.string({
      nullable: true,
      description: 'Code of the reason that was given instead of an answer.',
      resolve: (view) => textOf(said(view, 'absent')),
    }),
    evidence: t.prismaField({
      type: [Attachment],
      description: 'Files beside the answer. Set their ids at `path#evidence`.',
      resolve: (query, view, _args, { db }) => {
        const ids = said(view, 'evidence');
        if (!Array.isArray(ids)) return [];
        return db.prisma.attachment.findMany({
          ...query,
          where: { id: { in: ids.map(String) } },
          orderBy: { id: 'asc' },
        });
      },
    }),
    withholdReasons: t.field({
      type: [Option],
      description: 'Reasons for which the answer may be kept from the other side. Set one at `path#withheld`.',
      resolve: withholdOptions,
    }),
    withheld: t.string({
      nullable: true,
      description: 'Code of the reason for which the answer is kept from the other side.',
      resolve: (view) => textOf(said(view, 'withheld')),
    }),
    issues: t.field({
      type: [Issue],
      description: 'Of its answer and of what is said beside it.',
      resolve: ({ form, issues }) => issues.map((issue) => ({ ...issue, form })),
    }),
  }),
});

function said({ form, address, state }: ItemView, name: Parameters<typeof annotationOf>[1]): Value | undefined {
  // Like the answer itself: that something is said would tell that the item is relevant, whatever hidden answer hides it.
  if (state === 'NOT_RELEVANT' || state === 'NOT_ASKED') return undefined;
  return form.evaluation.situation.answers.get(annotationOf(address, name));
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function provisionsOf({ form, node }: ItemView): string[] {
  const basis = form.compiled.source.questionnaire.legalBasis ?? [];
  return (node.item.legal ?? []).map((id) => basis.find((one) => one.id === id)?.provision ?? id);
}

function parentOf(address: string): string | null {
  const parent = address.slice(0, address.lastIndexOf('.'));
  return parent.includes('.') ? parent : null;
}

function depthOf(node: Node): number {
  return node.parent ? depthOf(node.parent) + 1 : 0;
}
