import { GraphQLError, Kind } from 'graphql';

import { date } from '../src/forms/itemTypes/date.ts';
import { dateTime } from '../src/forms/itemTypes/dateTime.ts';
import type { ReadResult } from '../src/forms/itemTypes/itemType.ts';
import { durationParts } from '../src/forms/itemTypes/notation/durationParts.ts';
import { readDecimal } from '../src/forms/itemTypes/notation/readDecimal.ts';
import { time } from '../src/forms/itemTypes/time.ts';
import { yearMonth } from '../src/forms/itemTypes/yearMonth.ts';
import { isLanguage } from '../src/forms/texts/languages.ts';
import { builder } from './builder.ts';

// What a scalar takes hangs on no question and no moment.
const nowhere = { today: '', now: '', by: '', codeList: undefined };

const NO_DECIMAL = 'Decimal must be a text such as "12.50".';

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
}

function textOf(result: ReadResult, otherwise: string): string {
  return 'value' in result ? String(result.value) : refuse(otherwise);
}

builder.scalarType('Date', {
  description: 'A day, YYYY-MM-DD, without a time zone.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) =>
    textOf(date.read(value, { key: 'a', type: 'date' }, nowhere), 'Date must be an existing day written YYYY-MM-DD.'),
});

builder.scalarType('DateTime', {
  description: 'A moment, RFC 3339: with seconds and a time zone, for example 2026-03-01T09:30:00Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) =>
    textOf(
      dateTime.read(value, { key: 'a', type: 'dateTime' }, nowhere),
      'DateTime must be RFC 3339, for example 2026-03-01T09:30:00Z.',
    ),
});

builder.scalarType('Time', {
  description: 'A time of day, HH:MM, of no particular day and place.',
  serialize: (value) => value,
  parseValue: (value) => textOf(time.read(value, { key: 'a', type: 'time' }, nowhere), 'Time must be written HH:MM.'),
});

builder.scalarType('YearMonth', {
  description: 'A month of a year, YYYY-MM.',
  serialize: (value) => value,
  parseValue: (value) =>
    textOf(yearMonth.read(value, { key: 'a', type: 'yearMonth' }, nowhere), 'YearMonth must be written YYYY-MM.'),
});

builder.scalarType('Duration', {
  description: 'A length of time, ISO 8601: P1Y6M is a year and six months, PT90M ninety minutes.',
  serialize: (value) => value,
  parseValue: (value) =>
    // The units that may be used are the question's.
    typeof value === 'string' && durationParts(value) ? value : refuse('Duration must be ISO 8601, for example P1Y6M.'),
});

builder.scalarType('Decimal', {
  description: 'A decimal number as text with a point, for example "12.50"; exact.',
  serialize: (value) => value,
  parseValue: (value) => textOf(readDecimal(value), NO_DECIMAL),
  parseLiteral: (node) => {
    const text = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null;
    return textOf(readDecimal(text), NO_DECIMAL);
  },
});

builder.scalarType('LanguageTag', {
  description:
    'One of the 24 official languages of the Union, nb or is, as a tag: bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sv.',
  serialize: (value) => value,
  parseValue: (value) => (typeof value === 'string' && isLanguage(value) ? value : refuse('Unknown language tag.')),
});
