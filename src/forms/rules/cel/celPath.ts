import { CelGapError } from './celGap.ts';
import { type CelScope, type CelValue, constant, UNKNOWN } from './celPieces.ts';
import { both, quoted } from './celText.ts';

/** The row variable inside a list. They are numbered from the outside: row1, row2… */
export function inside(list: string, outer: CelScope | null): CelScope {
  return { list, name: `row${depthOf(outer) + 1}`, outer };
}

/** The whole path that a path means, and the CEL that looks there, guarded against what is not answered. */
export function celPath(scope: CelScope | null, path: string): CelValue & { readonly path: string } {
  const [first = '', ...keys] = path.split('.');
  if (first === '$option') throw new CelGapError('$option');
  if (first === '$index') return { path, ...(scope ? constant(`${scope.name}["$index"]`) : UNKNOWN) };
  if (first === '$row' || first === '$parent') {
    const row = first === '$row' ? scope : (scope?.outer ?? null);
    if (!row) return { path, ...UNKNOWN };
    return { path: [row.list, ...keys].join('.'), ...under(row.name, keys) };
  }
  for (let row = scope; row; row = row.outer) {
    if (path.startsWith(`${row.list}.`))
      return { path, ...under(row.name, path.slice(row.list.length + 1).split('.')) };
  }
  return { path, ...under('answers', [first, ...keys]) };
}

// A field of a map cannot be selected by these names.
const KEYWORDS = ['in', 'true', 'false', 'null'];

function under(start: string, keys: readonly string[]): CelValue {
  const tests: string[] = [];
  let value = start;
  for (const key of keys) {
    const isKeyword = KEYWORDS.includes(key);
    tests.push(isKeyword ? `(${quoted(key)} in ${value})` : `has(${value}.${key})`);
    value = isKeyword ? `${value}[${quoted(key)}]` : `${value}.${key}`;
  }
  return { known: both(...tests), value };
}

function depthOf(scope: CelScope | null): number {
  return scope ? depthOf(scope.outer) + 1 : 0;
}
