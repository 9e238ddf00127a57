import type { Change } from './change.ts';
import type { ChangeClass } from './classOf.ts';

/** Which number of a version goes up. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const BUMPS: Readonly<Record<ChangeClass, Bump>> = {
  editorial: 'patch',
  additive: 'minor',
  tightening: 'minor',
  loosening: 'minor',
  meaning: 'minor',
  breaking: 'major',
  // In its line it is refused; under another major nothing is taken over.
  forbidden: 'major',
};

// From the highest to the lowest.
const ORDER: readonly Bump[] = ['major', 'minor', 'patch'];

/** The number that must go up for all of these changes. */
export function bumpOf(changes: readonly Pick<Change, 'class'>[]): Bump {
  const bumps = changes.map((entry) => BUMPS[entry.class]);
  return ORDER.find((bump) => bumps.includes(bump)) ?? 'none';
}
