import { type Compiled, isQuestion, isRepeat, type Node } from '../definition/compile.ts';
import type { Rule } from '../definition/types.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Operand } from '../rules/operators.ts';
import { type Expression, parseRule } from '../rules/parseRule.ts';
import type { Facts } from '../rules/reckon.ts';
import { findItem, type Scope } from '../rules/scope.ts';
import { addressOf } from './address.ts';
import type { Answers, Value } from './values.ts';

/** All that the state of a form hangs on. */
export interface Situation {
  readonly compiled: Compiled;
  readonly answers: Answers;
  /** Paths of the questions that the requesting side asks. */
  readonly asked: ReadonlySet<string>;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Answers to what holds in a situation. Each is worked out once, when first asked for. */
export interface Evaluation {
  readonly situation: Situation;
  /** Asked, and its own and all outer conditions hold. An unknown condition does not hold. */
  isRelevant(node: Node, rows: readonly string[]): boolean;
  isRequired(node: Node, rows: readonly string[]): boolean;
  /** The answer, unless it is not relevant: then it reads as unanswered everywhere. */
  answer(node: Node, rows: readonly string[]): Value | undefined;
  /** The row ids of a repeat. */
  rowsOf(node: Node, rows: readonly string[]): readonly string[];
  /** Whether a rule that stands at a node holds; undefined when unknown. */
  holds(rule: Rule, rows: readonly string[], row?: Node | null): boolean | undefined;
}

const parsed = new WeakMap<object, Expression>();

/** Opens a situation. Pure: the same situation gives the same answers. */
export function evaluateSituation(situation: Situation): Evaluation {
  const { compiled, answers, asked, today } = situation;
  const relevance = new Map<string, boolean>();

  const evaluation: Evaluation = { situation, isRelevant, isRequired, answer, rowsOf, holds };
  return evaluation;

  function isRelevant(node: Node, rows: readonly string[]): boolean {
    const address = addressOf(node, rows);
    const known = relevance.get(address);
    if (known !== undefined) return known;
    // A cycle is refused by the checker; should one get here, the item that closes it counts as not relevant.
    relevance.set(address, false);
    const result = isReached(node, rows) && isWanted(node, rows);
    relevance.set(address, result);
    return result;
  }

  function isReached(node: Node, rows: readonly string[]): boolean {
    if (node.parent) return isRelevant(node.parent, rows);
    return !compiled.forms.get(node.form)?.definition.askable || asked.has(node.path);
  }

  function isWanted({ item, repeats }: Node, rows: readonly string[]): boolean {
    return item.relevantWhen === undefined || holds(item.relevantWhen, rows, repeats.at(-1)) === true;
  }

  function isRequired(node: Node, rows: readonly string[]): boolean {
    const { item, repeats } = node;
    if (item.required) return true;
    return item.requiredWhen !== undefined && holds(item.requiredWhen, rows, repeats.at(-1)) === true;
  }

  function answer(node: Node, rows: readonly string[]): Value | undefined {
    return isRelevant(node, rows) ? answers.get(addressOf(node, rows)) : undefined;
  }

  function rowsOf(node: Node, rows: readonly string[]): readonly string[] {
    const list = answer(node, rows);
    return Array.isArray(list) ? list : [];
  }

  function holds(rule: Rule, rows: readonly string[], row?: Node | null): boolean | undefined {
    const repeats = row ? [...row.repeats, row] : [];
    return evaluate(expressionOf(rule), factsFrom({ repeats, rows: rows.slice(0, repeats.length), outer: null }));
  }

  function factsFrom(scope: Scope): Facts {
    return {
      today,
      isAsked: (question) => asked.has(question),
      answer: (path) => {
        if (path === '$index') return indexIn(scope);
        const found = findItem(compiled, scope, path);
        return found && operandOf(found.node, found.scope.rows);
      },
      rows: (path) => {
        const found = findItem(compiled, scope, path);
        if (!found || !isRepeat(found.node)) return [];
        const { node } = found;
        const around = found.scope.rows.slice(0, node.repeats.length);
        const repeats = [...node.repeats, node];
        return rowsOf(node, around).map((row) => factsFrom({ repeats, rows: [...around, row], outer: scope }));
      },
    };
  }

  function operandOf(node: Node, rows: readonly string[]): Operand {
    if (isQuestion(node)) {
      const value = answer(node, rows);
      return value === undefined ? undefined : (itemTypeOf(node.item).operand?.(value) ?? value);
    }
    // "Answered", said of a list, means that it has rows; of a group, that it is relevant.
    if (isRepeat(node)) return rowsOf(node, rows).length > 0 ? rowsOf(node, rows) : undefined;
    return isRelevant(node, rows) ? true : undefined;
  }

  // People count rows from one.
  function indexIn({ repeats, rows }: Scope): number | undefined {
    const [repeat, row] = [repeats.at(-1), rows.at(-1)];
    return repeat && row !== undefined ? rowsOf(repeat, rows.slice(0, -1)).indexOf(row) + 1 : undefined;
  }
}

// Rules are parsed once per edition, not once per answer.
function expressionOf(rule: Rule): Expression {
  if (typeof rule !== 'object') return parseRule(rule);
  const known = parsed.get(rule);
  if (known) return known;
  const expression = parseRule(rule);
  parsed.set(rule, expression);
  return expression;
}
