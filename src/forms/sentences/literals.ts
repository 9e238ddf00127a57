import type { Duration } from '../rules/calendar.ts';
import type { MomentType } from '../rules/isMoment.ts';
import { localeOf } from '../texts/languages.ts';
import type { Telling } from './telling.ts';

/** A number as the language writes it; years keep their four digits together. */
export function numberText(value: number, { language }: Pick<Telling, 'language'>): string {
  const format = { maximumFractionDigits: 20, useGrouping: 'min2' } as const;
  return new Intl.NumberFormat(localeOf(language), format).format(value).replace(/^-/, '−');
}

const MOMENTS = {
  date: { dateStyle: 'long' },
  dateTime: { dateStyle: 'long', timeStyle: 'long' },
  time: { hour: '2-digit', minute: '2-digit' },
  yearMonth: { year: 'numeric', month: 'long' },
} as const satisfies Readonly<Record<MomentType, Intl.DateTimeFormatOptions>>;

/** A time that is written in a rule as the language writes it; instants in UTC. */
export function momentText(type: MomentType, text: string, { language, say }: Telling): string {
  const instant = type === 'time' ? `2000-01-01T${text}Z` : type === 'yearMonth' ? `${text}-01` : text;
  const format = new Intl.DateTimeFormat(localeOf(language), { ...MOMENTS[type], timeZone: 'UTC' });
  const written = format.format(new Date(instant));
  // Some languages do not name a day without an article.
  return type === 'date' || type === 'dateTime' ? say('day', { a: written }) : written;
}

/** A duration without its sign, its parts joined by plus signs: 1 year + 6 months. */
export function durationText({ months, days }: Duration, { say }: Pick<Telling, 'say'>): string {
  const [allMonths, allDays] = [Math.abs(months), Math.abs(days)];
  const parts = [
    ['years', Math.floor(allMonths / 12)],
    ['months', allMonths % 12],
    ['days', allDays],
  ] as const;
  const said = parts.filter(([, count]) => count > 0);
  return (said.length > 0 ? said : parts.slice(2)).map(([unit, count]) => say(unit, { count })).join(' + ');
}
