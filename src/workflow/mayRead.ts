import { lookUp } from './lookUp.ts';
import type { Workflow } from './types.ts';

/** How much of an exchange its state lets a viewer see, before field classes are considered. */
export interface Readable {
  /** False: for this viewer the exchange does not exist. */
  readonly exchange: boolean;
  /** Forms whose answers may be read, in the order of the definition. */
  readonly forms: readonly string[];
}

/**
 * What the parts of a viewer may see of an exchange in a state: their own forms always, the other side's only once
 * handed over, so that nobody reads a half-written reply. A state that the viewer may not know of hides everything.
 *
 * @param frozen names of the forms that were handed over
 */
export function mayRead(
  workflow: Workflow,
  state: string,
  { parts, frozen }: { readonly parts: readonly string[]; readonly frozen: readonly string[] },
): Readable {
  const visibleTo = lookUp(workflow.states, state)?.visibleTo ?? [];
  const seeing = parts.filter((part) => visibleTo.some((visible) => visible === part));
  if (seeing.length === 0) return { exchange: false, forms: [] };
  const forms = Object.entries(workflow.forms).filter(([name, { by }]) => seeing.includes(by) || frozen.includes(name));
  return { exchange: true, forms: forms.map(([name]) => name) };
}
