import type { Change } from './change.ts';
import type { ChangeClass } from './classOf.ts';

// From what nobody notices to what cannot be.
const WEIGHTS: Readonly<Record<ChangeClass, number>> = {
  editorial: 0,
  additive: 1,
  loosening: 2,
  tightening: 3,
  meaning: 4,
  breaking: 5,
  forbidden: 6,
};

/** The class of several changes together: that of the one that does most to others. Null when there is none. */
export function weightiestClass(changes: readonly Pick<Change, 'class'>[]): ChangeClass | null {
  const [first, ...rest] = changes.map((entry) => entry.class);
  return first === undefined ? null : rest.reduce((a, b) => (WEIGHTS[b] > WEIGHTS[a] ? b : a), first);
}
