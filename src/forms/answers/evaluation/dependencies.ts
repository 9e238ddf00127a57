import { type Compiled, isQuestion, isRepeat, type Node } from '../../definition/compile.ts';
import { itemRules } from '../../definition/itemRules.ts';
import type { Rule } from '../../definition/types.ts';
import { definesOf } from '../../rules/definesOf.ts';
import { parsedRule } from '../../rules/parsedRule.ts';
import type { Expression } from '../../rules/parseRule.ts';
import { FORM_SCOPE, findItem, type Scope } from '../../rules/scope.ts';
import { walkRule } from '../../rules/walkRule.ts';

/** The name under which the findings about a rule between answers are kept. */
export function ruleName(id: string): string {
  return `rule:${id}`;
}

/** The name under which it is kept which rows of a list are the same. */
export function uniqueName(path: string): string {
  return `unique:${path}`;
}

/** The name under which it is kept what a named rule comes to. */
export function defineName(name: string): string {
  return `define:${name}`;
}

type Readers = ReadonlyMap<string, ReadonlySet<string>>;

const graphs = new WeakMap<Compiled, Readers>();

/**
 * What must be looked at again when answers change: paths of nodes, and names of rules. Worked out from the
 * definition alone, once per edition.
 *
 * @param changed paths of items
 */
export function affectedBy(compiled: Compiled, changed: Iterable<string>): ReadonlySet<string> {
  const readers = readersOf(compiled);
  const affected = new Set(changed);
  // A set gives what is added to it while it is gone through, too.
  for (const name of affected) for (const reader of readers.get(name) ?? []) affected.add(reader);
  return affected;
}

function readersOf(compiled: Compiled): Readers {
  const known = graphs.get(compiled);
  if (known) return known;
  const readers = new Map<string, Set<string>>();
  for (const node of compiled.nodes.values()) addNode(compiled, node, add);
  for (const { id, on, when, assert } of compiled.source.questionnaire.rules ?? []) {
    for (const path of on) {
      const node = compiled.nodes.get(path);
      if (!node) continue;
      add(path, ruleName(id));
      for (const rule of [when, assert]) if (rule !== undefined) addRule(compiled, rule, node, ruleName(id), add);
    }
  }
  for (const [name, rule] of definesOf(compiled)) addExpression(compiled, rule, FORM_SCOPE, defineName(name), add);
  graphs.set(compiled, readers);
  return readers;

  function add(read: string, reader: string): void {
    const set = readers.get(read) ?? new Set();
    readers.set(read, set.add(reader));
  }
}

type Add = (read: string, reader: string) => void;

function addNode(compiled: Compiled, node: Node, add: Add): void {
  // What is inside is shown only when that is which is around it.
  if (node.parent) add(node.parent.path, node.path);
  for (const [, rule] of itemRules(node.item)) addRule(compiled, rule, node, node.path, add);
  if (isRepeat(node) && node.item.unique) {
    add(node.path, uniqueName(node.path));
    for (const { path } of node.children) add(path, uniqueName(node.path));
  }
  if (isQuestion(node) && node.item.type === 'reference') add(node.item.to, node.path);
}

function addRule(compiled: Compiled, rule: Rule, { repeats }: Node, reader: string, add: Add): void {
  addExpression(compiled, parsedRule(rule), { repeats, rows: [], outer: null }, reader, add);
}

// Named rules are seen through: what they read is read by whoever names them.
function addExpression(compiled: Compiled, rule: Expression, from: Scope, reader: string, add: Add): void {
  for (const { part, scope } of walkRule(compiled, rule, from)) {
    const path = part.kind === 'ref' ? part.path : part.kind === 'rows' ? part.in : undefined;
    const read = path === undefined ? undefined : findItem(compiled, scope, path)?.node;
    if (read) add(read.path, reader);
  }
}
