import type { DurationItem } from '../../definition/types.ts';

type DurationUnit = DurationItem['units'][number];

/** How many of a unit. */
export interface DurationPart {
  readonly unit: DurationUnit;
  readonly count: number;
}

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;
const COUNT = '(\\d{1,6})';
const DURATION = new RegExp(
  `^P(?=[\\dT])(?:${COUNT}Y)?(?:${COUNT}M)?(?:${COUNT}W)?(?:${COUNT}D)?(?:T(?=\\d)(?:${COUNT}H)?(?:${COUNT}M)?)?$`,
);

// The only ones that always are as many of the next smaller unit. A month has no number of days, nor a day, where
// clocks are changed, of hours.
const EXACT = [
  ['months', 'years', 12],
  ['days', 'weeks', 7],
  ['minutes', 'hours', 60],
] as const;

/** Takes an ISO 8601 duration apart, the largest unit first; undefined when it is none. */
export function durationParts(text: string): readonly DurationPart[] | undefined {
  const found = DURATION.exec(text);
  return found ? UNITS.map((unit, index) => ({ unit, count: Number(found[index + 1] ?? 0) })) : undefined;
}

/** The ISO 8601 duration of parts, full units moved into the larger ones of those that may be used. */
export function durationOf(parts: readonly DurationPart[], units: readonly DurationUnit[]): string {
  const counts = new Map(parts.map(({ unit, count }) => [unit, count]));
  for (const [small, large, many] of EXACT) {
    if (!units.includes(large)) continue;
    const count = counts.get(small) ?? 0;
    counts.set(large, (counts.get(large) ?? 0) + Math.floor(count / many));
    counts.set(small, count % many);
  }
  const written = (names: readonly DurationUnit[]) =>
    names.map((unit) => (counts.get(unit) ? `${counts.get(unit)}${unit.charAt(0).toUpperCase()}` : '')).join('');
  const [days, times] = [written(UNITS.slice(0, 4)), written(UNITS.slice(4))];
  return days || times ? `P${days}${times && `T${times}`}` : 'P0D';
}
