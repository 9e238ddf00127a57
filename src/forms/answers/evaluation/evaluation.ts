import { isComputed, isQuestion, isRepeat, isVariant, type Node } from '../../definition/compile.ts';
import type { Rule } from '../../definition/types.ts';
import { itemTypeOf } from '../../itemTypes/itemTypes.ts';
import { evaluate } from '../../rules/evaluate.ts';
import type { Operand } from '../../rules/operators.ts';
import { parsedRule } from '../../rules/parsedRule.ts';
import { reckon } from '../../rules/reckon.ts';
import { addressOf } from '../address.ts';
import type { Issue, Value } from '../values.ts';
import { factsAt } from './facts.ts';
import type { Situation } from './situation.ts';
import { computedValue, defaultValue } from './valueOfRule.ts';

/** What was found out about a place, so that it is found out once. */
export interface Finding {
  /** The same of each place, for what is in several: by the ids of the rows, or by form. */
  inPlaces?: Map<string, Finding>;
  /** The address of the node of which it tells. */
  address?: string;
  relevant?: boolean;
  required?: boolean;
  readOnly?: boolean;
  /** What follows from a rule: of a computed item, or a default. */
  reckoned?: { readonly value: Value | undefined };
  /** What a named rule comes to. */
  operand?: { readonly value: Operand };
  issues?: readonly Issue[];
}

/** Answers to what holds in a situation. Each is worked out once, when first asked for. */
export interface Evaluation {
  readonly situation: Situation;
  /** Asked, not retired, and its own and all outer conditions hold. An unknown condition does not hold. */
  isRelevant(node: Node, rows: readonly string[]): boolean;
  isRequired(node: Node, rows: readonly string[]): boolean;
  /** Its own or an outer `readOnlyWhen` holds. */
  isReadOnly(node: Node, rows: readonly string[]): boolean;
  /**
   * The answer, what it counts as while there is none, or the value that follows; nothing when it is not relevant: then
   * it reads as unanswered everywhere.
   */
  answer(node: Node, rows: readonly string[]): Value | undefined;
  /** The row ids of a repeat. */
  rowsOf(node: Node, rows: readonly string[]): readonly string[];
  /** What a rule that stands at a node comes to. */
  reckon(rule: Rule, node: Node, rows: readonly string[], option?: Option): Operand;
  /** Whether a rule that stands at a node holds; undefined when unknown. */
  holds(rule: Rule, node: Node, rows: readonly string[], option?: Option): boolean | undefined;
  /** What a node is as an operand of a rule. */
  operand(node: Node, rows: readonly string[]): Operand;
  /** What is known of a node already, and nodes' addresses; for the functions of this room. */
  findingOf(node: Node, rows: readonly string[]): Finding;
  addressIn(node: Node, rows: readonly string[]): string;
  /** What is known already of what has a name of its own (dependencies.ts), in a place where it has several. */
  finding(name: string, place: string): Finding;
  /** By path of the node, or name of the rule, of which they tell. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** The option of a code list that a filter looks at. */
export interface Option {
  readonly code: string;
  readonly parent?: string;
}

/**
 * Opens a situation. Pure: the same situation gives the same answers.
 *
 * @param known what is known of it from another situation (reevaluate.ts)
 */
export function evaluateSituation(situation: Situation, known?: Map<string, Finding>): Evaluation {
  const { compiled, answers, asked } = situation;
  const findings = known ?? new Map<string, Finding>();

  const evaluation: Evaluation = {
    situation,
    isRelevant,
    isRequired,
    isReadOnly,
    answer,
    rowsOf,
    reckon: (rule, node, rows, option) => reckon(parsedRule(rule), factsAt(evaluation, node, rows, option)),
    holds: (rule, node, rows, option) => evaluate(parsedRule(rule), factsAt(evaluation, node, rows, option)),
    operand,
    findingOf,
    addressIn,
    finding,
    findings,
  };
  return evaluation;

  function findingOf(node: Node, rows: readonly string[]): Finding {
    const depth = node.repeats.length;
    if (depth < 2) return finding(node.path, depth === 0 ? '' : (rows[0] ?? ''));
    return finding(node.path, rows.slice(0, depth).join(' '));
  }

  function finding(about: string, place: string): Finding {
    const found = findingIn(findings, about);
    if (place === '') return found;
    found.inPlaces ??= new Map();
    return findingIn(found.inPlaces, place);
  }

  function addressIn(node: Node, rows: readonly string[]): string {
    if (node.repeats.length === 0) return node.path;
    const found = findingOf(node, rows);
    found.address ??= addressOf(node, rows);
    return found.address;
  }

  function isRelevant(node: Node, rows: readonly string[]): boolean {
    const found = findingOf(node, rows);
    if (found.relevant === undefined) {
      // A cycle is refused by the checker; should one get here, the item that closes it counts as not relevant.
      found.relevant = false;
      found.relevant = isReached(node, rows) && isWanted(node, rows);
    }
    return found.relevant;
  }

  function isReached(node: Node, rows: readonly string[]): boolean {
    const { parent, item } = node;
    if (node.isRetired) return false;
    if (!parent) return !compiled.forms.get(node.form)?.definition.askable || asked.has(node.path);
    if (!isRelevant(parent, rows)) return false;
    return !isVariant(parent) || answers.get(addressIn(parent, rows)) === item.key;
  }

  function isWanted(node: Node, rows: readonly string[]): boolean {
    const { relevantWhen } = node.item;
    return relevantWhen === undefined || evaluation.holds(relevantWhen, node, rows) === true;
  }

  function isRequired(node: Node, rows: readonly string[]): boolean {
    const { required, requiredWhen } = node.item;
    if (required || requiredWhen === undefined) return required === true;
    const found = findingOf(node, rows);
    found.required ??= evaluation.holds(requiredWhen, node, rows) === true;
    return found.required;
  }

  function isReadOnly(node: Node, rows: readonly string[]): boolean {
    const { readOnlyWhen } = node.item;
    const found = findingOf(node, rows);
    found.readOnly ??=
      (readOnlyWhen !== undefined && evaluation.holds(readOnlyWhen, node, rows) === true) ||
      (node.parent !== null && isReadOnly(node.parent, rows));
    return found.readOnly;
  }

  function answer(node: Node, rows: readonly string[]): Value | undefined {
    if (!isRelevant(node, rows)) return undefined;
    const address = isComputed(node) ? undefined : addressIn(node, rows);
    if (address === undefined) return derived(node, rows);
    // What is hidden is unknown: what it would count as unanswered would be told as the answer.
    return situation.hidden?.has(address) ? undefined : (answers.get(address) ?? derived(node, rows));
  }

  function derived(node: Node, rows: readonly string[]): Value | undefined {
    const isDerived = isComputed(node) || ('default' in node.item && node.item.default !== undefined);
    if (!isDerived || situation.classes?.has(node.fieldClass) === false) return undefined;
    const found = findingOf(node, rows);
    if (!found.reckoned) {
      found.reckoned = { value: undefined };
      const value = isComputed(node) ? computedValue(evaluation, node, rows) : defaultValue(evaluation, node, rows);
      found.reckoned = { value };
    }
    return found.reckoned.value;
  }

  function rowsOf(node: Node, rows: readonly string[]): readonly string[] {
    const list = answer(node, rows);
    return Array.isArray(list) ? list : [];
  }

  function operand(node: Node, rows: readonly string[]): Operand {
    if (isQuestion(node)) {
      const value = answer(node, rows);
      return value === undefined ? undefined : (itemTypeOf(node.item).operand?.(value) ?? value);
    }
    if (isComputed(node)) return answer(node, rows);
    // "Answered", said of a list, means that it has rows; of a variant, that one is chosen; of a group, that it is
    // relevant.
    if (isRepeat(node)) return rowsOf(node, rows).length > 0 ? rowsOf(node, rows) : undefined;
    if (isVariant(node)) return answer(node, rows) === undefined ? undefined : true;
    return isRelevant(node, rows) ? true : undefined;
  }
}

function findingIn(findings: Map<string, Finding>, key: string): Finding {
  let found = findings.get(key);
  if (!found) {
    found = {};
    findings.set(key, found);
  }
  return found;
}
