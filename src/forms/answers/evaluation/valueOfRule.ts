import { codeListOf, isQuestion, type Node, type NodeOf } from '../../definition/compile.ts';
import type { ComputedItem } from '../../definition/types.ts';
import { itemTypeOf } from '../../itemTypes/itemTypes.ts';
import { type Decimal, decimalText, parseDecimal, roundDecimal } from '../../rules/decimal.ts';
import { isDecimal } from '../../rules/isDecimal.ts';
import type { Operand } from '../../rules/operators.ts';
import type { Value } from '../values.ts';
import type { Evaluation } from './evaluation.ts';
import { momentOf } from './situation.ts';

/** The value of a computed item; undefined when it hangs on something unanswered. */
export function computedValue(
  evaluation: Evaluation,
  node: NodeOf<ComputedItem>,
  rows: readonly string[],
): Value | undefined {
  const { of, scale = 0, value } = node.item;
  const operand = evaluation.reckon(value, node, rows);
  switch (of) {
    case 'integer':
    case 'decimal': {
      const number = numberOf(operand);
      if (!number) return undefined;
      const rounded = roundDecimal(number, of === 'integer' ? 0 : scale);
      return of === 'integer' ? Number(decimalText(rounded)) : decimalText(rounded);
    }
    case 'boolean':
      return typeof operand === 'boolean' ? operand : undefined;
    default:
      return typeof operand === 'string' ? operand : undefined;
  }
}

/** What an unanswered question counts as; undefined when the rule is unknown or gives what the question does not take. */
export function defaultValue(evaluation: Evaluation, node: Node, rows: readonly string[]): Value | undefined {
  if (!isQuestion(node) || node.item.default === undefined) return undefined;
  const { situation } = evaluation;
  const plain = plainOf(evaluation.reckon(node.item.default, node, rows), node.item.type);
  if (plain === undefined) return undefined;
  const codeList = codeListOf(situation.compiled, node);
  const context = { ...momentOf(situation, node.form), by: '', codeList };
  const read = itemTypeOf(node.item).read(plain, node.item, context);
  return 'value' in read ? (read.value ?? undefined) : undefined;
}

// As a client would give it: whole numbers as numbers, all others as text.
function plainOf(operand: Operand, type: string): unknown {
  const number = numberOf(operand);
  if (number) return type === 'integer' || type === 'year' ? Number(decimalText(number)) : decimalText(number);
  return type === 'multiChoice' && typeof operand === 'string' ? [operand] : operand;
}

function numberOf(operand: Operand): Decimal | undefined {
  if (typeof operand === 'number') return parseDecimal(operand);
  return operand !== undefined && isDecimal(operand) ? operand : undefined;
}
