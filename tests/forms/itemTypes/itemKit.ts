import type { Value } from '../../../src/forms/answers/values.ts';
import type { CodeListDefinition, Question } from '../../../src/forms/definition/types.ts';
import type { Miss, ReadResult } from '../../../src/forms/itemTypes/itemType.ts';
import { itemTypeOf } from '../../../src/forms/itemTypes/itemTypes.ts';
import { MOMENT } from '../sample.ts';

/** The code list of the choices. */
export const CODE_LIST: CodeListDefinition = {
  id: 'kind',
  typeName: 'Kind',
  options: [
    { code: 'WARNING' },
    { code: 'FINE' },
    { code: 'NONE', exclusive: true },
    { code: 'PILLORY', retired: { in: '1.1.0' } },
  ],
};

const CONTEXT = { ...MOMENT, by: 'Ana Kowalska', codeList: CODE_LIST };

/** A question of every type. */
export const ITEMS: { readonly [T in Question['type']]: Extract<Question, { type: T }> } = {
  boolean: { key: 'a', type: 'boolean' },
  text: { key: 'a', type: 'text', maxLength: 5 },
  multilingualText: { key: 'a', type: 'multilingualText', maxLength: 5, languages: ['en', 'fr'] },
  integer: { key: 'a', type: 'integer', min: -1, max: 10 },
  decimal: { key: 'a', type: 'decimal', scale: 2, min: 0, max: 9.5 },
  money: { key: 'a', type: 'money' },
  percentage: { key: 'a', type: 'percentage', scale: 1, min: 0, max: 100 },
  quantity: { key: 'a', type: 'quantity', unit: 'kilogram', scale: 1, min: 0, max: 1000 },
  date: { key: 'a', type: 'date', min: '2000-01-01', max: { today: [] } },
  time: { key: 'a', type: 'time', min: '08:00', max: '17:30' },
  dateTime: { key: 'a', type: 'dateTime' },
  year: { key: 'a', type: 'year', min: 1900, max: 2100 },
  yearMonth: { key: 'a', type: 'yearMonth', min: '2000-02', max: '2026-12' },
  duration: { key: 'a', type: 'duration', units: ['years', 'months'] },
  period: { key: 'a', type: 'period', min: '2000-01-01', max: { today: [] } },
  choice: { key: 'a', type: 'choice', options: 'kind' },
  multiChoice: { key: 'a', type: 'multiChoice', options: 'kind' },
  identifier: { key: 'a', type: 'identifier', scheme: 'VAT' },
  email: { key: 'a', type: 'email' },
  phone: { key: 'a', type: 'phone' },
  url: { key: 'a', type: 'url' },
  file: { key: 'a', type: 'file', mediaTypes: ['application/pdf'], maxBytes: 1000 },
  reference: { key: 'a', type: 'reference', to: 'request.list' },
  declaration: { key: 'a', type: 'declaration' },
};

/** What the type makes of a value from outside. */
export function read(item: Question, value: unknown, codeList: CodeListDefinition | undefined = CODE_LIST): ReadResult {
  return itemTypeOf(item).read(value, item, { ...CONTEXT, codeList });
}

/** What a stored value misses. */
export function check(item: Question, value: Value): readonly Miss[] {
  return itemTypeOf(item).check?.(value, item, CONTEXT) ?? [];
}

/** A stored value in words; blanks as plain ones. */
export function display(item: Question, value: Value, locale: string): string | undefined {
  return itemTypeOf(item)
    .display?.(value, item, locale)
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
}
