import type { Rule } from './rule.ts';
import type { Item } from './types.ts';

/** Attributes of items that hold a rule. */
export const ITEM_RULES = ['relevantWhen', 'requiredWhen', 'readOnlyWhen', 'default', 'filter', 'value'] as const;

/** The name of an attribute that holds a rule. */
export type ItemRule = (typeof ITEM_RULES)[number];

/** The rules of an item, each with the attribute that it stands in. */
export function itemRules(item: Item): [ItemRule, Rule][] {
  const attributes: Partial<Readonly<Record<ItemRule, Rule>>> = item;
  return ITEM_RULES.flatMap((name): [ItemRule, Rule][] => {
    const rule = attributes[name];
    return rule === undefined ? [] : [[name, rule]];
  });
}
