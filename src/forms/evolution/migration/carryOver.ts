import { isAnnotation } from '../../answers/annotations.ts';
import type { Value } from '../../answers/values.ts';
import { type Compiled, isQuestion, isRepeat, isVariant, type NodeOf } from '../../definition/compile.ts';
import type { FileItem, Question } from '../../definition/types.ts';
import { carryAnnotation } from './carryAnnotation.ts';
import { type Carried, carryValue } from './carryValue.ts';
import type { Successor } from './successorAddress.ts';

/** The editions between which values are carried, and what the caller knows. */
export interface Passage {
  readonly from: Compiled;
  readonly to: Compiled;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Whether a file is one that an item takes. Without it, all are. */
  readonly takesFile?: (item: FileItem, id: string) => boolean;
}

/** Carries what stands at an address (an answer, rows, a choice between alternatives, an annotation) to its successor. */
export function carryOver(value: Value, annotation: string, { old, node }: Successor, passage: Passage): Carried {
  const { from, to, today, takesFile } = passage;
  if (isQuestion(old) && isQuestion(node)) {
    const place = { compiled: to, node };
    if (isAnnotation(annotation)) return carryAnnotation(value, annotation, place);
    const carried = carryValue(value, { compiled: from, node: old }, place, today);
    const isRefused = isFile(node) && takesFile?.(node.item, String(value)) === false;
    return isRefused ? { left: { value, reason: 'WRONG_FILE_TYPE' } } : carried;
  }
  if (isRepeat(old) && isRepeat(node)) return { kept: value };
  if (isVariant(old) && isVariant(node)) {
    const isThere = node.item.alternatives.some(({ key }) => key === value);
    return isThere ? { kept: value } : { left: { value, reason: 'NOT_AN_OPTION' } };
  }
  return { left: { value, reason: 'WRONG_TYPE' } };
}

function isFile(node: NodeOf<Question>): node is NodeOf<FileItem> {
  return node.item.type === 'file';
}
