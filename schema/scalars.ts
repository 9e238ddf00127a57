import { GraphQLError, Kind } from 'graphql';

import { date } from '../src/forms/itemTypes/date.ts';
import { decimal } from '../src/forms/itemTypes/decimal.ts';
import { isLanguage } from '../src/forms/texts/languages.ts';
import { builder } from './builder.ts';

const noLimits = { today: '', codeList: undefined };

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
}

builder.scalarType('Date', {
  description: 'A day, YYYY-MM-DD, without a time zone.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => {
    const result = date.read(value, { key: 'day', type: 'date' }, noLimits);
    return 'value' in result ? String(result.value) : refuse('Date must be an existing day written YYYY-MM-DD.');
  },
});

builder.scalarType('DateTime', {
  description: 'A moment, ISO 8601 with time zone, for example 2026-03-01T09:30:00Z.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = typeof value === 'string' && /T.*(Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : null;
    return moment && !Number.isNaN(moment.getTime()) ? moment : refuse('DateTime must be ISO 8601 with a time zone.');
  },
});

builder.scalarType('Decimal', {
  description: 'A decimal number as text with a point, for example "12.50"; exact.',
  serialize: (value) => value,
  parseValue: (value) => {
    const result = decimal.read(value, { key: 'decimal', type: 'decimal', scale: 12 }, noLimits);
    return 'value' in result ? String(result.value) : refuse('Decimal must be a text such as "12.50".');
  },
  parseLiteral: (node) => {
    const text = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null;
    const result = decimal.read(text, { key: 'decimal', type: 'decimal', scale: 12 }, noLimits);
    return 'value' in result ? String(result.value) : refuse('Decimal must be a text such as "12.50".');
  },
});

builder.scalarType('LanguageTag', {
  description:
    'One of the 24 official languages of the Union, nb or is, as a tag: bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sv.',
  serialize: (value) => value,
  parseValue: (value) => (typeof value === 'string' && isLanguage(value) ? value : refuse('Unknown language tag.')),
});
