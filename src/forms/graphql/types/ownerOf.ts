import type { Compiled, Node } from '../../definition/compile.ts';
import type { TypeDefinition } from './definition.ts';

/** Who has the name of a node's type: the nearest module around it, or the questionnaire, as for forms (null). */
export function ownerOf({ line, source }: Compiled, node: Node | null): Pick<TypeDefinition, 'owner' | 'isShared'> {
  for (let at = node; at; at = at.parent) {
    if (at.item.type !== 'use') continue;
    return { owner: `module ${at.item.module}.v${source.modules[at.item.module]?.major}`, isShared: true };
  }
  return { owner: `questionnaire ${line}`, isShared: false };
}
