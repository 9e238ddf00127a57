import type { Value } from '../src/forms/answers/values.ts';
import type { Node } from '../src/forms/definition/compile.ts';
import { isQuestion } from '../src/forms/definition/compile.ts';
import { itemTypeOf } from '../src/forms/itemTypes/itemTypes.ts';
import { Attachment } from './attachment.ts';
import { builder } from './builder.ts';
import { Money } from './money.ts';

/** A value and the item that it answers. */
export interface AnswerValueShape {
  readonly node: Node;
  readonly value: Value;
}

const ruleTypeOf = ({ node }: AnswerValueShape) => (isQuestion(node) ? itemTypeOf(node.item).ruleType : 'rows');

/** A value in the generic face: the one field that fits the item's type is set. */
export const AnswerValue = builder.objectRef<AnswerValueShape>('AnswerValue').implement({
  description: "An answer of any type: the one field that fits the item's type is set, the others are null.",
  fields: (t) => ({
    boolean: t.boolean({ nullable: true, resolve: ({ value }) => (typeof value === 'boolean' ? value : null) }),
    integer: t.int({ nullable: true, resolve: ({ value }) => (typeof value === 'number' ? value : null) }),
    text: t.string({
      nullable: true,
      description: 'Text, decimal or date (YYYY-MM-DD).',
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
      resolve: ({ value }) => (typeof value === 'object' && 'amount' in value ? value : null),
    }),
    file: t.prismaField({
      type: Attachment,
      nullable: true,
      resolve: (query, shape, _args, { db }) =>
        ruleTypeOf(shape) === 'file'
          ? db.prisma.attachment.findUnique({ ...query, where: { id: String(shape.value) } })
          : null,
    }),
    rows: t.stringList({
      nullable: true,
      description: 'Ids of the rows of a list, in order.',
      resolve: (shape) => (ruleTypeOf(shape) === 'rows' ? [...(shape.value as readonly string[])] : null),
    }),
  }),
});

function isPlainText(shape: AnswerValueShape): boolean {
  return typeof shape.value === 'string' && ['text', 'date', 'number'].includes(ruleTypeOf(shape));
}
