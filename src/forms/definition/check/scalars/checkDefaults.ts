import type { Problem } from '../../../../errors.ts';
import { itemTypeOf } from '../../../itemTypes/itemTypes.ts';
import type { Expression } from '../../../rules/parseRule.ts';
import { codeListOf, isQuestion } from '../../compile.ts';
import type { Question } from '../../types.ts';
import { problem } from '../problem.ts';
import { domainOf } from '../reach/domainOf.ts';
import { narrow } from '../reach/narrow.ts';
import { KINDS, kindOf, type Operand } from '../rules/operandKind.ts';
import { type PlacedRule, placedRules } from '../rules/placedRules.ts';
import type { Check, Subject } from '../subject.ts';

/** What a question counts as while it is unanswered is of the kind that it takes, and within its bounds. */
export const checkDefaults: Check = (subject) =>
  placedRules(subject).flatMap((placed) => (placed.role === 'default' ? checkDefault(subject, placed) : []));

function checkDefault(subject: Subject, { node, expression, scope, at }: PlacedRule): Problem[] {
  if (!isQuestion(node) || expression === null) return [];
  const { item } = node;
  const codeList = codeListOf(subject.compiled, node);
  // That the list is missing is reported elsewhere.
  if ('options' in item && !codeList) return [];
  const constant = constantOf(expression, item);
  if (constant !== undefined) {
    const context = { today: '2026-01-01', now: '2026-01-01T00:00:00Z', by: '', codeList };
    if ('value' in itemTypeOf(item).read(constant, item, context))
      return checkBounds(subject, { node, expression, at });
    const message = `${JSON.stringify(constant)} is no answer to a question of the type "${item.type}".`;
    return [problem('DEFAULT_TYPE', at, message, 'Write what the question takes.')];
  }
  const { kind } = kindOf(subject, scope, expression);
  const wanted = itemTypeOf(item).ruleType;
  if (kind === null || kind === wanted || (wanted === 'codes' && isOfCodes(kind))) return [];
  const message = `The default is ${KINDS[kind]}, but the question takes ${KINDS[wanted]}.`;
  return [problem('DEFAULT_TYPE', at, message, 'Write a rule that gives what the question takes.')];
}

function checkBounds(
  { compiled }: Subject,
  { node, expression, at }: Pick<PlacedRule, 'node' | 'at'> & { readonly expression: Expression },
): Problem[] {
  const domain = domainOf(compiled, { node });
  const value = expression.kind === 'literal' ? expression.value : expression.kind === 'moment' && expression.text;
  if (domain?.kind !== 'range' || value === false || narrow(domain, 'eq', value)) return [];
  const message = `The default, ${value}, is out of the bounds of the question: everybody would have to change it.`;
  return [problem('DEFAULT_OUTSIDE', at, message, 'Correct the default, or the bounds.')];
}

function isOfCodes(kind: Operand['kind']): boolean {
  return kind === 'code' || kind === 'list';
}

// As an answer would be given: whole numbers as numbers, others as text.
function constantOf(expression: Expression, { type }: Question): unknown {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return typeof value === 'number' && type !== 'integer' && type !== 'year' ? String(value) : value;
    }
    case 'code':
      return type === 'multiChoice' ? [expression.code] : expression.code;
    case 'codes':
      return expression.codes;
    case 'moment':
      return expression.text;
    default:
      return undefined;
  }
}
