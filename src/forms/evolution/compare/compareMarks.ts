import type { FieldClass, Node } from '../../definition/compile.ts';
import { type Change, change } from '../change.ts';

const DEGREES: readonly FieldClass[] = ['CASE', 'PERSONAL', 'SENSITIVE'];

const WORDS: Readonly<Record<FieldClass, string>> = {
  CASE: 'not personal',
  PERSONAL: 'personal data',
  SENSITIVE: 'sensitive',
};

/** Whether an item's answers count as more or less personal. What the item around it says is reported there. */
export function compareMarks(old: Node, next: Node): Change[] {
  const at = next.path;
  const [from, to] = [old.fieldClass, next.fieldClass];
  if (from === to) {
    const isIdle =
      Boolean(old.item.personalData) !== Boolean(next.item.personalData) ||
      Boolean(old.item.sensitive) !== Boolean(next.item.sensitive);
    return isIdle ? [change('IDLE_CHANGED', at, 'A mark changes without effect: another one says as much.')] : [];
  }
  if (old.parent?.fieldClass === from && next.parent?.fieldClass === to) return [];
  return DEGREES.indexOf(to) > DEGREES.indexOf(from)
    ? [
        change(
          'MARK_ADDED',
          at,
          `Answers are ${WORDS[from]} and become ${WORDS[to]}: stored ones are kept otherwise.`,
          { from, to },
        ),
      ]
    : [
        change('MARK_REMOVED', at, `Answers are ${WORDS[from]} and would become ${WORDS[to]}: less protected.`, {
          from,
          to,
        }),
      ];
}
