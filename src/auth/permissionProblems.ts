import { type GraphQLSchema, isObjectType } from 'graphql';

import type { Problem } from '../errors.ts';
import type { PermissionTable } from './guardedSchema.ts';
import type { ShieldRule } from './shield.ts';

const AT_FIX = 'Correct src/auth/permissions.ts.';

/**
 * Finds everything that is wrong with a permission table for a schema: root fields without a rule, rules for fields that
 * no object type has, and two different rules of one name (graphql-shield keeps contextual results by name, so one would
 * answer for the other).
 */
export function permissionProblems(schema: GraphQLSchema, permissions: PermissionTable): Problem[] {
  return [...missing(schema, permissions), ...unknown(schema, permissions), ...ambiguous(permissions)];
}

function* missing(schema: GraphQLSchema, permissions: PermissionTable): Generator<Problem> {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.keys(root?.getFields() ?? {})) {
      const at = `${root?.name}.${field}`;
      if (root && permissions[root.name]?.[field] === undefined) {
        const message = 'This root field has no rule, so nobody decided who may use it.';
        yield { code: 'PERMISSION_MISSING', at, message, fix: `${AT_FIX} Give ${at} a rule; "allow" is one.` };
      }
    }
  }
}

function* unknown(schema: GraphQLSchema, permissions: PermissionTable): Generator<Problem> {
  for (const [typeName, rules] of Object.entries(permissions)) {
    const type = schema.getType(typeName);
    for (const field of Object.keys(rules)) {
      // An interface's own resolvers never run: a rule there would look like a guard and guard nothing.
      if (isObjectType(type) && type.getFields()[field]) continue;
      const message = 'The rule names a field that no object type of the schema has, so it guards nothing.';
      yield { code: 'PERMISSION_UNKNOWN', at: `${typeName}.${field}`, message, fix: AT_FIX };
    }
  }
}

function* ambiguous(permissions: PermissionTable): Generator<Problem> {
  const byName = new Map<string, ShieldRule>();
  const rules = Object.values(permissions).flatMap((fields) => Object.values(fields).flatMap(leaves));
  for (const rule of new Set(rules)) {
    if (!('name' in rule)) continue;
    if (byName.has(rule.name)) {
      const message = 'Two different rules have this name.';
      yield { code: 'PERMISSION_AMBIGUOUS', at: rule.name, message, fix: 'Give every rule a name of its own.' };
    }
    byName.set(rule.name, rule);
  }
}

function leaves(rule: ShieldRule): ShieldRule[] {
  return 'getRules' in rule ? rule.getRules().flatMap(leaves) : [rule];
}
