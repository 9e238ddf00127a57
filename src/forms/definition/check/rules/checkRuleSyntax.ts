import type { Problem } from '../../../../errors.ts';
import { SIGNATURES } from '../../../rules/signatures.ts';
import type { Rule } from '../../types.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';
import { writtenRules } from './writtenRules.ts';

const OPERATOR_NAMES = Object.keys(SIGNATURES);
// Operators that take nothing.
const MOMENTS = ['today', 'now'];
// Parts of an operator over rows.
const PART_NAMES = ['in', 'where', 'of'];

// What people write who know formulas or spreadsheets.
const OTHER_NAMES: Readonly<Record<string, string>> = {
  equals: 'eq',
  equal: 'eq',
  is: 'eq',
  '=': 'eq',
  '==': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  notEquals: 'ne',
  isNot: 'ne',
  '<': 'lt',
  lessThan: 'lt',
  before: 'lt',
  '<=': 'le',
  '>': 'gt',
  greaterThan: 'gt',
  after: 'gt',
  '>=': 'ge',
  atLeast: 'ge',
  atMost: 'le',
  empty: 'notAnswered',
  exists: 'answered',
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '&&': 'and',
  '||': 'or',
};

/** Every rule can be read: known operators, each with its number of operands. */
export const checkRuleSyntax: Check = (subject) => {
  const problems: Problem[] = [];
  for (const { expression, fault, rule, at } of writtenRules(subject)) {
    if (expression === null) problems.push(problem('RULE_SYNTAX', at, fault, suggestion(rule)));
    else
      for (const name of emptyOperators(rule)) {
        const message = `"${name}" is empty, so it says nothing.`;
        problems.push(problem('RULE_SYNTAX', at, message, `Put something into "${name}", or remove it.`));
      }
  }
  return problems;
};

function suggestion(rule: Rule): string {
  const unknown = [...operatorsIn(rule)]
    .map(([name]) => name)
    .find((name) => !OPERATOR_NAMES.includes(name) && !PART_NAMES.includes(name));
  if (unknown === undefined) return 'See "Operators" and "Operands" in docs/questionnaireLanguage.md.';
  const other = Object.hasOwn(OTHER_NAMES, unknown) ? OTHER_NAMES[unknown] : undefined;
  if (other !== undefined) return `Did you mean "${other}"?`;
  return didYouMean(unknown, OPERATOR_NAMES) ?? 'See "Operators" in docs/questionnaireLanguage.md.';
}

function emptyOperators(rule: Rule): string[] {
  return [...operatorsIn(rule)]
    .filter(([name, operands]) => !MOMENTS.includes(name) && Array.isArray(operands) && operands.length === 0)
    .map(([name]) => name);
}

function* operatorsIn(rule: unknown): Generator<[name: string, operands: unknown]> {
  if (typeof rule !== 'object' || rule === null) return;
  for (const [name, operands] of Object.entries(rule)) {
    if (!Array.isArray(rule)) yield [name, operands];
    yield* operatorsIn(operands);
  }
}
