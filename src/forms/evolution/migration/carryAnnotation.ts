import type { Annotation } from '../../answers/annotations.ts';
import { annotationsOf } from '../../answers/annotations.ts';
import type { Value } from '../../answers/values.ts';
import type { Carried, QuestionPlace } from './carryValue.ts';

/** Reads what was said beside an answer as said beside another question's answer. */
export function carryAnnotation(
  value: Value,
  annotation: Annotation,
  { compiled, node: { item } }: QuestionPlace,
): Carried {
  if (!annotationsOf(item).includes(annotation)) return { left: { value, reason: 'UNKNOWN_ITEM' } };
  const reasons = compiled.source.codeLists[item.withhold?.reasons ?? '']?.options.map(({ code }) => code);
  const known: Readonly<Partial<Record<Annotation, readonly string[]>>> = { absent: item.absent, withheld: reasons };
  const isKnown = known[annotation]?.includes(String(value)) ?? true;
  return isKnown ? { kept: value } : { left: { value, reason: 'REASON_UNKNOWN' } };
}
