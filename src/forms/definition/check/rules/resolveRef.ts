import { parentOf, type Scope } from '../../../rules/scope.ts';
import type { Node } from '../../compile.ts';
import type { Subject } from '../subject.ts';

/** The item that a reference means, whether or not it can be seen from there. */
export function resolveRef({ compiled }: Subject, scope: Scope, path: string): Node | undefined {
  const [first, ...keys] = path.split('.');
  if (first !== '$row' && first !== '$parent') return compiled.nodes.get(path);
  const row = (first === '$row' ? scope : parentOf(scope))?.repeats.at(-1);
  return row && compiled.nodes.get([row.path, ...keys].join('.'));
}
