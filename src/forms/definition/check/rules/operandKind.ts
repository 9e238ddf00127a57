import type { RuleType } from '../../../itemTypes/itemType.ts';
import { itemTypeOf } from '../../../itemTypes/itemTypes.ts';
import type { Expression } from '../../../rules/parseRule.ts';
import { type Scope, scopeInside } from '../../../rules/scope.ts';
import { SIGNATURES } from '../../../rules/signatures.ts';
import { typesOf } from '../../../rules/typesOf.ts';
import { codeListOf, isQuestion } from '../../compile.ts';
import type { CodeListDefinition } from '../../types.ts';
import type { Subject } from '../subject.ts';
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

/** Finds what an operand is, looked at from where it stands. */
export function kindOf(subject: Subject, scope: Scope, expression: Expression): Operand {
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
    case 'asked':
      return { kind: 'boolean' };
    case 'ref': {
      if (expression.path === '$index') return { kind: 'number' };
      const node = resolveRef(subject, scope, expression.path);
      if (!node) return { kind: null };
      if (!isQuestion(node)) return { kind: 'rows' };
      return { kind: itemTypeOf(node.item).ruleType, codeList: codeListOf(subject.compiled, node) };
    }
    case 'call': {
      const { gives } = SIGNATURES[expression.operator];
      if (gives !== 'same') return { kind: gives };
      const types = typesOf(expression);
      const same = expression.operands.filter((_, index) => types[index] === 'same');
      return joined(same.map((operand) => kindOf(subject, scope, operand)));
    }
    case 'rows': {
      const { gives } = SIGNATURES[expression.operator];
      if (gives !== 'same') return { kind: gives };
      const inside = scopeInside(subject.compiled, scope, expression.in);
      return inside && expression.of ? kindOf(subject, inside, expression.of) : { kind: null };
    }
    default:
      return { kind: null };
  }
}

// Of several that are of the same kind, whichever it will be.
function joined(operands: readonly Operand[]): Operand {
  return {
    kind: operands.find(({ kind }) => kind !== null)?.kind ?? null,
    codeList: operands.find(({ codeList }) => codeList)?.codeList,
    codes: operands.flatMap(({ codes }) => codes ?? []),
  };
}
