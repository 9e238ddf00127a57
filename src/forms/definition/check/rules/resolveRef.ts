import { type Place, placeAt } from '../../../rules/placeAt.ts';
import { parentOf, type Scope } from '../../../rules/scope.ts';
import type { Subject } from '../subject.ts';

/** The item, or the part of its answer, that a reference means, whether or not it can be seen from there. */
export function resolveRef({ compiled }: Pick<Subject, 'compiled'>, scope: Scope, path: string): Place | undefined {
  const [first, ...keys] = path.split('.');
  if (first !== '$row' && first !== '$parent') return placeAt(compiled, path);
  const row = (first === '$row' ? scope : parentOf(scope))?.repeats.at(-1);
  return row && placeAt(compiled, [row.path, ...keys].join('.'));
}
