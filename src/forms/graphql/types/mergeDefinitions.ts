import type { Member, TypeDefinition } from './definition.ts';

/**
 * One type of two versions of it, as live editions carry them: it has the members of both; what both have is described
 * as in the newer one. Null when they are not versions of one shared thing: other owners, kinds, or types of a member.
 */
export function mergeDefinitions(older: TypeDefinition, newer: TypeDefinition): TypeDefinition | null {
  if (older.kind !== newer.kind || older.owner !== newer.owner || !newer.isShared) return null;
  const members = new Map<string, Member>();
  for (const [key, member] of [...newer.members, ...older.members]) {
    if (members.has(key)) continue;
    const [before, after] = [older.members.get(key), newer.members.get(key)];
    const type = before && after ? commonType(before.type, after.type) : nullable(newer, member.type);
    if (type === null) return null;
    members.set(key, { ...member, type });
  }
  return { ...newer, members };
}

function commonType(before: string, after: string): string | null {
  if (before === after) return after;
  // An earlier merge may have made one of them nullable.
  return withoutBang(before) === withoutBang(after) ? withoutBang(after) : null;
}

// Answers of an edition that does not have the list read null.
function nullable({ kind }: TypeDefinition, type: string): string {
  return kind === 'type' ? withoutBang(type) : type;
}

function withoutBang(type: string): string {
  return type.endsWith('!') ? type.slice(0, -1) : type;
}
