/**
 * Pieces of CEL. Every piece is a name, a call, a literal or stands in parentheses, so that pieces can be put together
 * without thought for precedence. What is true or false anyway is left out.
 */

/** All of these. */
export function both(...conditions: readonly string[]): string {
  if (conditions.includes('false')) return 'false';
  const open = [...new Set(conditions)].filter((condition) => condition !== 'true');
  return open.length > 1 ? `(${open.join(' && ')})` : (open[0] ?? 'true');
}

/** At least one of these. */
export function either(...conditions: readonly string[]): string {
  if (conditions.includes('true')) return 'true';
  const open = [...new Set(conditions)].filter((condition) => condition !== 'false');
  return open.length > 1 ? `(${open.join(' || ')})` : (open[0] ?? 'false');
}

/** Not this. */
export function no(condition: string): string {
  if (condition === 'true') return 'false';
  if (condition === 'false') return 'true';
  return condition.startsWith('!') ? condition.slice(1) : `!${condition}`;
}

/** The one or the other. */
export function choose(condition: string, then: string, otherwise: string): string {
  if (condition === 'true' || then === otherwise) return then;
  return condition === 'false' ? otherwise : `(${condition} ? ${then} : ${otherwise})`;
}

/** A text as CEL writes it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
