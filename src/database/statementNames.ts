import { createHash } from 'node:crypto';

/** Each connection keeps what it prepared until it closes; lists of any length would fill it without an end. */
const MOST = 500;

/** Names for prepared statements: one for each text, and none, so that it is prepared for once, when there are many. */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST) return '';
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 22);
    names.set(sql, name);
    return name;
  };
}
