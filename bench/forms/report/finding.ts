/** One line of the report. */
export interface Finding {
  readonly what: string;
  /** With its unit. */
  readonly measured: string;
  /** The same of the one it stands beside, and how many times as much that is. */
  readonly beside?: string;
  /** What it may be at most, in words. */
  readonly budget?: string;
  readonly isMissed?: boolean;
}

/** A part of the report: what is measured together, in one process, side by side. */
export type Measure = () => Promise<readonly Finding[]> | readonly Finding[];

/** A figure that may be at most so much. */
export function within(what: string, value: number, most: number, unit: string, digits = 1): Finding {
  const measured = `${value.toFixed(digits)} ${unit}`;
  return { what, measured, budget: `< ${most} ${unit}`, isMissed: value >= most };
}

/** A figure beside another of the same kind; the ratio says how many times the other's it is. */
export function beside(what: string, own: number, other: number, unit: string, digits = 1): Finding {
  const ratio = own / other;
  const times = ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
  return { what, measured: `${own.toFixed(digits)} ${unit}`, beside: `${other.toFixed(digits)} ${unit}  (${times} x)` };
}
