import { isDay } from './calendar.ts';

/** The kinds of times, each of which is compared with its own kind only, as text. */
export type MomentType = 'date' | 'dateTime' | 'time' | 'yearMonth';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):[0-5]\dZ$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Whether a text is a time of a kind, in the one way of writing it by which texts of the kind can be compared: a day
 * YYYY-MM-DD, an instant YYYY-MM-DDTHH:MM:SSZ (UTC), a time of day HH:MM, a month YYYY-MM.
 */
export function isMoment(type: MomentType, text: string): boolean {
  switch (type) {
    case 'date':
      return isDay(text);
    case 'yearMonth':
      return isDay(`${text}-01`);
    case 'time':
      return CLOCK.test(text);
    case 'dateTime': {
      const [, day = '', clock = ''] = INSTANT.exec(text) ?? [];
      return isDay(day) && CLOCK.test(clock);
    }
  }
}
