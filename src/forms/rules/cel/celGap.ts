/** What CEL, without extensions, cannot say exactly as our rules mean it. docs/cel.md explains each. */
export const CEL_GAPS = [
  'decimals',
  'divide',
  'sum',
  'avg',
  'countDistinct',
  'addDuration',
  'length',
  'pattern',
  '$option',
  'size',
] as const;

export type CelGap = (typeof CEL_GAPS)[number];

/** Thrown while a rule is exported, and caught by the export itself. */
export class CelGapError extends Error {
  override readonly name = 'CelGapError';

  constructor(readonly gap: CelGap) {
    super(gap);
  }
}
