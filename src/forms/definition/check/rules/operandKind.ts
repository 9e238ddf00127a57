import type { RuleType } from '../../../itemTypes/itemType.ts';
import { itemTypeOf } from '../../../itemTypes/itemTypes.ts';
import type { Expression } from '../../../rules/parseRule.ts';
import { codeListOf, isQuestion } from '../../compile.ts';
import type { CodeListDefinition } from '../../types.ts';
import type { Subject } from '../subject.ts';
import type { PlacedRule } from './placedRules.ts';
import { resolveRef } from './resolveRef.ts';

/** What an operand is, as far as can be told without answers. */
export interface Operand {
  /** `list` is a list of codes in the rule; null is a fault that is reported elsewhere. */
  readonly kind: RuleType | 'list' | null;
  /** The code list of an answer. */
  readonly codeList?: CodeListDefinition | undefined;
  /** The codes that the rule names. */
  readonly codes?: readonly string[];
}

/** The kinds in words for authors. */
export const KINDS: Readonly<Record<RuleType | 'list', string>> = {
  boolean: 'yes or no',
  number: 'a number',
  text: 'a text',
  date: 'a day',
  code: 'an option',
  codes: 'a multiple choice',
  money: 'an amount of money',
  file: 'a file',
  rows: 'a group or list',
  list: 'a list of codes',
};

/** Finds what an operand is. */
export function kindOf(subject: Subject, { node: from }: Pick<PlacedRule, 'node'>, expression: Expression): Operand {
  switch (expression.kind) {
    case 'literal': {
      const type = typeof expression.value;
      return { kind: type === 'boolean' || type === 'number' ? type : 'text' };
    }
    case 'code':
      return { kind: 'code', codes: [expression.code] };
    case 'codes':
      return { kind: 'list', codes: expression.codes };
    case 'date':
    case 'today':
      return { kind: 'date' };
    case 'ref': {
      const node = resolveRef(subject, from, expression.path);
      if (!node) return { kind: null };
      if (!isQuestion(node)) return { kind: 'rows' };
      return { kind: itemTypeOf(node.item).ruleType, codeList: codeListOf(subject.compiled, node) };
    }
    default:
      return { kind: 'boolean' };
  }
}
