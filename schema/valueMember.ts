import { isQuestion, isVariant, type Node } from '../src/forms/definition/compile.ts';
import type { RuleType } from '../src/forms/itemTypes/itemType.ts';
import { itemTypeOf } from '../src/forms/itemTypes/itemTypes.ts';
import { builder } from './builder.ts';

// Named as the members are, so that clients can use the value as it comes.
const MEMBERS = {
  boolean: { description: 'Yes or no; of a declaration, whether it is made.' },
  integer: { description: 'A whole number.' },
  text: { description: 'Everything that is written as text.' },
  codes: { description: 'Codes of options; one for a choice.' },
  money: { description: 'An amount of money.' },
  period: { description: 'From one day to another.' },
  texts: { description: 'A text in several languages.' },
  rows: { description: 'Ids of rows; one for a reference to one.' },
  file: { description: 'Id of a file.' },
} as const;

type Member = keyof typeof MEMBERS;

/** The member of `AnswerValueInput` for an item. */
export const AnswerValueMember = builder.enumType('AnswerValueMember', {
  description: 'Name of a member of `AnswerValueInput`, and of the field of `AnswerValue` that has the answer.',
  values: MEMBERS,
});

const OF_TYPES: Readonly<Partial<Record<RuleType, Member>>> = {
  boolean: 'boolean',
  declaration: 'boolean',
  code: 'codes',
  codes: 'codes',
  money: 'money',
  period: 'period',
  texts: 'texts',
  rows: 'rows',
  file: 'file',
};

/** Where the answer to an item is said; null for what takes none. */
export function valueMemberOf(node: Node): Member | null {
  if (isVariant(node)) return 'text';
  if (!isQuestion(node)) return null;
  const { ruleType, graphql } = itemTypeOf(node.item);
  // Numbers that need not be whole are written as text, so that they stay exact.
  if (ruleType === 'number') return graphql(undefined, node.item).input === 'Int' ? 'integer' : 'text';
  return OF_TYPES[ruleType] ?? 'text';
}
