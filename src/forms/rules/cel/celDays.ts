import type { Unit } from '../calendar.ts';

const at = (day: string) => `timestamp(${day} + "T00:00:00Z")`;

/** The year of a day, in CEL. */
export function celYear(day: string): string {
  return `${at(day)}.getFullYear()`;
}

/** Whole days, months or years between two days, in CEL; negative when the second is earlier. */
export function celDifference(unit: Unit, from: string, to: string): string {
  if (unit === 'days') return `((${at(to)} - ${at(from)}).getHours() / 24)`;
  const years = unit === 'years' ? ' / 12' : '';
  return `(${from} <= ${to} ? ${months(from, to)}${years} : -(${months(to, from)}${years}))`;
}

// A month is not over before its day comes again; on the last day of a month that does not have the day, it is.
function months(from: string, to: string): string {
  const whole = `(${celYear(to)} - ${celYear(from)}) * 12 + ${at(to)}.getMonth() - ${at(from)}.getMonth()`;
  const isEarlier = `${at(from)}.getDate() > ${at(to)}.getDate()`;
  const isNotLast = `(${at(to)} + duration("24h")).getDate() != 1`;
  return `(${whole} - (${isEarlier} && ${isNotLast} ? 1 : 0))`;
}
