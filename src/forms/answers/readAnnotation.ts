import type { Compiled, NodeOf } from '../definition/compile.ts';
import type { Question } from '../definition/types.ts';
import type { ReadResult } from '../itemTypes/itemType.ts';
import { cleanText } from '../itemTypes/notation/cleanText.ts';
import { type Annotation, annotationsOf } from './annotations.ts';

const MOST_FILES = 100;

/** Takes what is said beside an answer from outside; `null` takes it back. */
export function readAnnotation(
  { source }: Compiled,
  { item }: NodeOf<Question>,
  name: Annotation,
  given: unknown,
): ReadResult {
  if (!annotationsOf(item).includes(name)) return { issue: 'UNKNOWN_ITEM' };
  if (name === 'evidence') return readFiles(given);
  if (typeof given !== 'string') return { issue: 'WRONG_TYPE' };
  if (given === '') return { value: null };
  switch (name) {
    case 'other': {
      const clean = cleanText(given);
      return clean === undefined ? { issue: 'FORMAT' } : { value: clean === '' ? null : clean };
    }
    case 'absent':
      return item.absent?.some((reason) => reason === given) ? { value: given } : { issue: 'REASON_UNKNOWN' };
    case 'withheld': {
      const reasons = source.codeLists[item.withhold?.reasons ?? '']?.options ?? [];
      return reasons.some(({ code }) => code === given) ? { value: given } : { issue: 'REASON_UNKNOWN' };
    }
  }
}

function readFiles(given: unknown): ReadResult {
  if (!Array.isArray(given) || given.length > MOST_FILES) return { issue: 'WRONG_TYPE' };
  const files: unknown[] = given;
  const ids = files.filter((id): id is string => typeof id === 'string');
  if (ids.length < files.length) return { issue: 'WRONG_TYPE' };
  return { value: ids.length > 0 ? [...new Set(ids)] : null };
}
