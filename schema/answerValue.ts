import type { Value } from '../src/forms/answers/values.ts';
import type { Node } from '../src/forms/definition/compile.ts';
import { isQuestion, isRepeat } from '../src/forms/definition/compile.ts';
import type { RuleType } from '../src/forms/itemTypes/itemType.ts';
import { itemTypeOf } from '../src/forms/itemTypes/itemTypes.ts';
import { localizedTexts } from '../src/forms/texts/localizedTexts.ts';
import { Attachment } from './attachment.ts';
import { builder } from './builder.ts';
import { Declaration } from './declaration.ts';
import { LocalizedText } from './localizedText.ts';
import { Money } from './money.ts';
import { Period } from './period.ts';

/** A value and the item that it answers. */
export interface AnswerValueShape {
  readonly node: Node;
  readonly value: Value;
}

const PLAIN: readonly RuleType[] = ['text', 'number', 'date', 'time', 'dateTime', 'yearMonth', 'duration'];

// A computed value fits one of the first three fields by itself, the alternative of a variant is named as a text.
function ruleTypeOf({ node }: AnswerValueShape): RuleType {
  if (isQuestion(node)) return itemTypeOf(node.item).ruleType;
  return isRepeat(node) ? 'rows' : 'text';
}

/** A value in the generic face: the one field that fits the item's type is set. */
export const AnswerValue = builder.objectRef<AnswerValueShape>('AnswerValue').implement({
  description: "An answer of any type: the one field that fits the item's type is set, the others are null.",
  fields: (t) => ({
    boolean: t.boolean({
      nullable: true,
      description: 'Yes or no.',
      resolve: ({ value }) => (typeof value === 'boolean' ? value : null),
    }),
    integer: t.int({
      nullable: true,
      description: 'A whole number, a year.',
      resolve: ({ value }) => (typeof value === 'number' ? value : null),
    }),
    text: t.string({
      nullable: true,
      description:
        'Text, key of the alternative of a variant, decimal, day (YYYY-MM-DD), month (YYYY-MM), time of day (HH:MM), moment (RFC 3339), length of time (ISO 8601).',
      resolve: (shape) => (isPlainText(shape) ? String(shape.value) : null),
    }),
    codes: t.stringList({
      nullable: true,
      description: 'Codes of the chosen options; one for a choice.',
      resolve: (shape) => {
        const type = ruleTypeOf(shape);
        if (type === 'code') return [String(shape.value)];
        return type === 'codes' ? [...(shape.value as readonly string[])] : null;
      },
    }),
    money: t.field({
      type: Money,
      nullable: true,
      description: 'An amount of money.',
      resolve: ({ value }) => (typeof value === 'object' && 'amount' in value ? value : null),
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'From one day to another.',
      resolve: ({ value }) => (typeof value === 'object' && 'from' in value ? value : null),
    }),
    texts: t.field({
      type: [LocalizedText],
      nullable: true,
      description: 'A text in several languages.',
      resolve: ({ value }) => (typeof value === 'object' && 'texts' in value ? localizedTexts(value) : null),
    }),
    declaration: t.field({
      type: Declaration,
      nullable: true,
      description: 'Who declared it, and when.',
      resolve: ({ value }) => (typeof value === 'object' && 'by' in value ? value : null),
    }),
    file: t.prismaField({
      type: Attachment,
      nullable: true,
      description: 'A file.',
      resolve: (query, shape, _args, { db }) =>
        ruleTypeOf(shape) === 'file'
          ? db.prisma.attachment.findUnique({ ...query, where: { id: String(shape.value) } })
          : null,
    }),
    rows: t.stringList({
      nullable: true,
      description: 'Ids of the rows of a list, in order; of those that a reference points to.',
      resolve: (shape) => (ruleTypeOf(shape) === 'rows' ? [shape.value].flat().map(String) : null),
    }),
  }),
});

function isPlainText(shape: AnswerValueShape): boolean {
  return typeof shape.value === 'string' && PLAIN.includes(ruleTypeOf(shape));
}
