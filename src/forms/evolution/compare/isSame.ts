/** Whether two JSON values say the same; the order of names and names without a value do not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right]: Readonly<Record<string, unknown>>[] = [{ ...a }, { ...b }];
  const names = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  return [...names].every((name) => isSame(left?.[name], right?.[name]));
}
