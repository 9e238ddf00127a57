import { isComputed, isGroup, isVariant, type Node } from '../../definition/compile.ts';
import { definesOf } from '../../rules/definesOf.ts';
import { parsedRule } from '../../rules/parsedRule.ts';
import { FORM_SCOPE, findItem, type Scope } from '../../rules/scope.ts';
import { walkRule } from '../../rules/walkRule.ts';
import { addressOf } from '../address.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Facing, factsFrom } from '../evaluation/facts.ts';
import type { SourcedFacts } from './explain.ts';

/** What a rule sees that stands at a node, with the addresses of the answers by which it sees it. */
export function sourcedFacts(evaluation: Evaluation, node: Node, rows: readonly string[]): SourcedFacts {
  const facing = { evaluation, form: node.form };
  return sourced(facing, { repeats: node.repeats, rows: rows.slice(0, node.repeats.length), outer: null });
}

function sourced(facing: Facing, scope: Scope): SourcedFacts {
  const { evaluation, form } = facing;
  const { compiled } = evaluation.situation;
  const facts = factsFrom(facing, scope);
  return {
    ...facts,
    sourcesOf: (path) => sourcesIn(evaluation, scope, path, 0),
    definition: (name) => {
      const rule = definesOf(compiled).get(name);
      return rule && { rule, facts: sourced({ evaluation, form }, FORM_SCOPE) };
    },
    rows: (path) => facts.scopesOf(path).map((inside) => sourced(facing, inside)),
  };
}

// A value that follows from values that follow…: the checker refuses circles, this ends whatever comes.
const DEEPEST = 20;

function sourcesIn(evaluation: Evaluation, scope: Scope, path: string, depth: number): string[] {
  const { compiled } = evaluation.situation;
  const list = path === '$index' ? scope.repeats.at(-1) : undefined;
  if (list) return [addressOf(list, scope.rows)];
  const found = findItem(compiled, scope, path);
  if (!found || depth > DEEPEST) return [];
  const { node } = found;
  const { rows } = found.scope;
  if (isComputed(node)) return sourcesOfRule(evaluation, node, rows, node.item.value, depth);
  // An alternative is there because it was chosen.
  if (node.parent && isVariant(node.parent)) return [addressOf(node.parent, rows)];
  // A group is not answered itself: what is said of it follows from its condition.
  if (isGroup(node) && node.item.relevantWhen !== undefined) {
    return sourcesOfRule(evaluation, node, rows, node.item.relevantWhen, depth);
  }
  return [addressOf(node, rows)];
}

function sourcesOfRule(
  evaluation: Evaluation,
  node: Node,
  rows: readonly string[],
  rule: Parameters<typeof parsedRule>[0],
  depth: number,
): string[] {
  const { compiled } = evaluation.situation;
  const from: Scope = { repeats: node.repeats, rows: rows.slice(0, node.repeats.length), outer: null };
  const parts = [...walkRule(compiled, parsedRule(rule), from)];
  return parts.flatMap(({ part, scope }) => {
    const path = part.kind === 'ref' ? part.path : part.kind === 'rows' ? part.in : undefined;
    // Inside an operator over rows the rows are open: the list stands for them.
    const isOpen = scope.rows.length < scope.repeats.length;
    return path === undefined || isOpen ? [] : sourcesIn(evaluation, scope, path, depth + 1);
  });
}
