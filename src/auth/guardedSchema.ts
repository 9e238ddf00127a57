import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

import { StartError } from '../errors.ts';
import { askRule } from './askRule.ts';
import { permissionProblems } from './permissionProblems.ts';
import { allow, type ShieldRule } from './shield.ts';

/** Who may use which field: type name, field name, rule. Every field of a root type must be in it. */
export type PermissionTable = Readonly<Record<string, Readonly<Record<string, ShieldRule>>>>;

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** What each guard stands in front of, so that guarding again replaces a guard instead of adding a second one. */
const guardedResolvers = new WeakMap<Resolver, Resolver | undefined>();

/**
 * Puts the rules in front of the fields that have one, and of no other: graphql-shield's own middleware would wrap every
 * field of every type, six times slower on large answers (ADR 0006).
 *
 * Works on the schema that it is given and returns it. `extendSchema` copies types but shares resolvers, so guards of an
 * earlier call are taken off first. A subscription is guarded before its source starts.
 *
 * @throws StartError PERMISSION_MISSING, PERMISSION_UNKNOWN, PERMISSION_AMBIGUOUS, all at once
 */
export function guardSchema(schema: GraphQLSchema, permissions: PermissionTable): GraphQLSchema {
  const problems = permissionProblems(schema, permissions);
  if (problems.length > 0) throw new StartError(...problems);

  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const entry = type === schema.getSubscriptionType() ? 'subscribe' : 'resolve';
    for (const field of Object.values(type.getFields())) {
      const original = withoutGuard(field[entry]);
      const rule = permissions[type.name]?.[field.name];
      const resolver = rule === undefined || rule === allow ? original : guard(rule, original);
      if (resolver) field[entry] = resolver;
      else delete field[entry];
    }
  }
  return schema;
}

function withoutGuard(resolver: Resolver | undefined): Resolver | undefined {
  return resolver && guardedResolvers.has(resolver) ? guardedResolvers.get(resolver) : resolver;
}

function guard(rule: ShieldRule, original: Resolver | undefined): Resolver {
  const resolve = original ?? defaultFieldResolver;
  const guarded: Resolver = async (parent, args, context, info) => {
    await askRule(rule, parent, args, context, info);
    return resolve(parent, args, context, info);
  };
  guardedResolvers.set(guarded, original);
  return guarded;
}
