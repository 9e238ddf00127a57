import type { Compiled, FieldClass, Node } from '../definition/compile.ts';
import type { Question } from '../definition/types.ts';
import { parseAddress } from './address.ts';

/**
 * What can be said beside an answer: what "other" is, why there is no answer, which files prove it, why it is kept
 * from the other side. It stands under the answer's address and its name: `reply.reason#other`.
 */
export const ANNOTATIONS = ['other', 'absent', 'evidence', 'withheld'] as const;

/** The name of an annotation. */
export type Annotation = (typeof ANNOTATIONS)[number];

/** The attribute of an item that allows an annotation. */
const ALLOWED_BY = { other: 'other', absent: 'absent', evidence: 'evidence', withheld: 'withhold' } as const;

/** Where an annotation of an answer stands. */
export function annotationOf(address: string, annotation: Annotation): string {
  return `${address}#${annotation}`;
}

/** The annotations that a question allows. */
export function annotationsOf(item: Question): readonly Annotation[] {
  return ANNOTATIONS.filter((name) => Object.hasOwn(item, ALLOWED_BY[name]));
}

/** Whether a text is the name of an annotation. */
export function isAnnotation(name: string): name is Annotation {
  return (ANNOTATIONS as readonly string[]).includes(name);
}

/** The node at an address and how sensitive what stands there is; undefined when there is no such item. */
export function fieldAt({ nodes }: Compiled, address: string): { node: Node; fieldClass: FieldClass } | undefined {
  const { path, annotation } = parseAddress(address);
  const node = nodes.get(path);
  if (!node) return undefined;
  // Free text and files count as personal, whatever the question beside which they stand.
  const isFree = annotation === 'other' || annotation === 'evidence';
  return { node, fieldClass: isFree && node.fieldClass === 'CASE' ? 'PERSONAL' : node.fieldClass };
}
