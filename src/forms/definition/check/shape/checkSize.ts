import type { Problem } from '../../../../errors.ts';

// Twenty levels of items and a rule of twenty levels, each two levels of JSON, and some more around them.
const DEEPEST = 100;
const MOST_VALUES = 200_000;

/** Refuses documents so deep or so large that checking them would cost a server its stack or its time. */
export function checkSize(document: unknown, file: string): Problem | undefined {
  let count = 0;
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > DEEPEST) {
      const message = `The document is nested more than ${DEEPEST} levels deep.`;
      return { code: 'SHAPE_TOO_DEEP', at: `${file}#`, message, fix: 'Nest groups and rules less; use modules.' };
    }
    if (count > MOST_VALUES) {
      const message = `The document has more than ${MOST_VALUES} values.`;
      return { code: 'SHAPE_TOO_LARGE', at: `${file}#`, message, fix: 'Split it into several questionnaires.' };
    }
    const next: unknown[] = [];
    for (const value of level) {
      // Not by spreading: an array of a hundred thousand would not fit on the stack.
      if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
  return undefined;
}
