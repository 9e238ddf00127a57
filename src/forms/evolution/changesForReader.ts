import type { Compiled, Node } from '../definition/compile.ts';
import type { Change } from './change.ts';
import type { ChangeKind } from './classOf.ts';
import { compareEditions } from './compare/compareEditions.ts';

/** What a change is to somebody who fills in a form; texts stand in the message bundles under `changes.<kind>`. */
export type ReaderChangeKind =
  | 'ADDED'
  | 'ENDED'
  | 'REQUIRED'
  | 'OPTIONAL'
  | 'CONDITION'
  | 'LIMITS'
  | 'OPTIONS'
  | 'RULE'
  | 'WORDING'
  | 'LEGAL_BASIS'
  | 'OTHER';

/** What changed of one question or group. */
export interface ReaderChange {
  /** In the newer edition; in the older one when it has ended. */
  readonly node: Node;
  readonly kind: ReaderChangeKind;
}

// Every kind that is not here says nothing to a reader (a correction, an order, an example) or is OTHER.
const KINDS: Readonly<Partial<Record<ChangeKind, ReaderChangeKind>>> = {
  BOUND_NARROWED: 'LIMITS',
  BOUND_WIDENED: 'LIMITS',
  CODE_ADDED: 'OPTIONS',
  CODE_EXCLUSIVE: 'OPTIONS',
  CODE_NOT_EXCLUSIVE: 'OPTIONS',
  CODE_REMOVED: 'OPTIONS',
  CODE_WITHDRAWN: 'OPTIONS',
  ITEM_ADDED: 'ADDED',
  ITEM_REMOVED: 'ENDED',
  LEGAL_CHANGED: 'LEGAL_BASIS',
  RELEVANCE_CHANGED: 'CONDITION',
  REQUIRED_ADDED: 'REQUIRED',
  REQUIRED_ITEM_ADDED: 'ADDED',
  REQUIRED_REMOVED: 'OPTIONAL',
  REQUIRED_WHEN_CHANGED: 'CONDITION',
  RULE_ADDED: 'RULE',
  RULE_CHANGED: 'RULE',
  RULE_LIMITED: 'RULE',
  RULE_REMOVED: 'RULE',
  RULE_TO_ERROR: 'RULE',
  RULE_TO_WARNING: 'RULE',
  TEXT_CHANGED: 'WORDING',
  WARNING_ADDED: 'RULE',
  WARNING_CHANGED: 'RULE',
};

/** What somebody notices of a newer edition who fills in its forms: question by question, each kind once. */
export function changesForReader(old: Compiled, next: Compiled): ReaderChange[] {
  const found = new Map<string, ReaderChange>();
  const add = (node: Node, kind: ReaderChangeKind) => found.set(`${node.path} ${kind}`, { node, kind });
  for (const change of compareEditions(old.source, next.source)) {
    if (change.class === 'editorial') continue;
    for (const node of nodesOf(change, old, next)) add(node, KINDS[change.kind] ?? 'OTHER');
  }
  for (const [path, node] of next.nodes) {
    const isEnd = node.isRetired && old.nodes.get(path)?.isRetired === false;
    if (isEnd && !node.parent?.isRetired) add(node, 'ENDED');
  }
  const changes = [...found.values()];
  // Of a question that ended, it does not matter what else changed.
  const ended = new Set(changes.filter(({ kind }) => kind === 'ENDED').map(({ node }) => node.path));
  return changes.filter(({ node, kind }) => kind === 'ENDED' || !ended.has(node.path));
}

/** The items that a change is about; none for what is about the questionnaire as a whole. */
function nodesOf({ at }: Change, old: Compiled, next: Compiled): Node[] {
  const direct = next.nodes.get(at) ?? old.nodes.get(at);
  if (direct) return [direct];
  const nodes = [...next.nodes.values()];
  const rule = /^(?:[^/]*\/)?rules\.([^.]+)/.exec(at)?.[1];
  if (rule) {
    const shown = next.source.questionnaire.rules?.find(({ id }) => id === rule)?.on ?? [];
    return shown.flatMap((path) => next.nodes.get(path) ?? []);
  }
  const [list = ''] = at.split('.', 1);
  if (Object.hasOwn(next.source.codeLists, list)) {
    return nodes.filter(({ item }) => 'options' in item && item.options === list);
  }
  const owner = at.slice(0, at.lastIndexOf('.'));
  return nodes.filter(({ textKey }) => textKey === owner);
}
