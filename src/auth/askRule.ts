import type { GraphQLResolveInfo } from 'graphql';

import { AccessError } from '../errors.ts';
import type { ShieldRule } from './shield.ts';

type Options = Parameters<ShieldRule['resolve']>[4];
type ShieldContext = Parameters<ShieldRule['resolve']>[2];

/** Makes graphql-shield pass on what a crashing rule throws; by default it would read as "not authorised", unlogged. */
const PASS_ON_CRASHES = {
  debug: true,
  // Only the cache mode `strict` hashes, and it would hash personal data of parents and arguments.
  hashFunction: () => {
    throw new Error("a rule has cache 'strict'; use 'contextual' or 'no_cache'");
  },
} as Partial<Options> as Options;

/**
 * Asks a rule whether the field may be resolved, and returns when it may.
 *
 * @throws AccessError FORBIDDEN when the rule says no, or the error that the rule returned; whatever a crashing rule
 * threw, which clients see masked as INTERNAL_SERVER_ERROR
 */
export async function askRule(
  rule: ShieldRule,
  parent: unknown,
  args: object,
  context: unknown,
  info: GraphQLResolveInfo,
): Promise<void> {
  const shieldContext = context as ShieldContext;
  // graphql-shield keeps the results of contextual rules here, for the length of one operation.
  shieldContext._shield ??= { cache: {} };
  const answer = await rule.resolve(parent as object, args, shieldContext, info, PASS_ON_CRASHES);
  if (answer === true) return;
  throw answer instanceof Error ? answer : new AccessError('FORBIDDEN');
}
