/** A span of the calendar; all parts are negative when it goes back. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

export const UNITS = ['days', 'months', 'years'] as const;
/** In what a difference of two days is counted. */
export type Unit = (typeof UNITS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DURATION = /^(-?)P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,6})D)?$/;
const MILLISECONDS = 86_400_000;

/** Whether a text is a day that exists, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && dayAt(time) === text;
}

/** Reads an ISO 8601 duration of years, months and days: `P1Y6M`, `-P30D`; undefined when it is none. */
export function parseDuration(text: string): Duration | undefined {
  const [, sign, years = '0', months = '0', days = '0'] = DURATION.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const factor = sign === '-' ? -1 : 1;
  return { months: factor * (Number(years) * 12 + Number(months)), days: factor * Number(days) };
}

/**
 * A day and a duration later: first years and months, then days. A day that its month does not have becomes the
 * month's last: 31 January and a month is 28 or 29 February. Undefined outside the years 1 to 9999.
 */
export function addDuration(day: string, { months, days }: Duration): string | undefined {
  const first = new Date(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const lastOfMonth = new Date(first.getTime());
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(Number(day.slice(8)), lastOfMonth.getUTCDate()) + days);
  const year = first.getUTCFullYear();
  return year >= 1 && year <= 9999 ? dayAt(first.getTime()) : undefined;
}

/** Whole days, months or years from one day to another; negative when the other is earlier. */
export function dayDifference(unit: Unit, from: string, to: string): number {
  if (unit === 'days') return (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
  // Not minus zero, which a comparison by identity would tell from zero.
  if (to < from) return 0 - dayDifference(unit, to, from);
  let months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  if ((addDuration(from, { months, days: 0 }) ?? '') > to) months -= 1;
  return unit === 'months' ? months : Math.floor(months / 12);
}

/** The year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
