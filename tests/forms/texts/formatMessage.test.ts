import { describe, expect, test } from '@jest/globals';

import { formatMessage, placeholdersOf } from '../../../src/forms/texts/formatMessage.ts';
import { itemText } from '../../../src/forms/texts/itemText.ts';
import { sample, situation } from '../sample.ts';

describe('a message', () => {
  test.each<[string, string, Record<string, string | number | undefined>, string]>([
    ['without placeholders', 'Is it authentic?', {}, 'Is it authentic?'],
    [
      'with a path',
      'Is {request.holder.familyName} a member?',
      { 'request.holder.familyName': 'Nowak' },
      'Is Nowak a member?',
    ],
    ['with white space', 'Is { request.name } here?', { 'request.name': 'Ada' }, 'Is Ada here?'],
    ['with the same one twice', '{a.b} and {a.b}', { 'a.b': 'x' }, 'x and x'],
    ['with two that begin alike', '{a.b} {a.bc}', { 'a.b': '1', 'a.bc': '2' }, '1 2'],
    ['without the answer', 'Is {request.name} here?', {}, 'Is … here?'],
    ['with an answer that is withheld', 'Is {request.name} here?', { 'request.name': undefined }, 'Is … here?'],
    ['with braces in an answer', 'Is {request.name} here?', { 'request.name': '{x} <b>' }, 'Is {x} <b> here?'],
    ['with an apostrophe', "l'État d'accueil", {}, "l'État d'accueil"],
    ['with tags', 'a <b>bold</b> word', {}, 'a <b>bold</b> word'],
    ['with a choice of wordings', '{a, select, YES {indeed} other {perhaps}}', { a: 'YES' }, 'indeed'],
    ['with a choice and no answer', '{a, select, YES {indeed} other {perhaps}}', {}, 'perhaps'],
  ])('%s', (_, text, values, expected) => expect(formatMessage(text, 'en', values)).toBe(expected));

  test.each<[string, string, string]>([
    ['en', '1', 'one day'],
    ['en', '3', '3 days'],
    ['pl', '1', 'one day'],
    ['pl', '3', 'few: 3'],
    ['pl', '5', '5 days'],
  ])('chooses the plural of %s for %s', (language, count, expected) => {
    const text = '{request.days, plural, one {one day} few {few: #} other {# days}}';
    const days = language === 'en' ? text.replace('few {few: #} ', '') : text;
    expect(formatMessage(days, language, { 'request.days': Number(count) })).toBe(expected);
  });

  test('words inside a choice are not placeholders', () => {
    const text = '{request.days, plural, one {one day of {request.name}} other {Art. 5 counts}}';
    expect(placeholdersOf(text)).toEqual(['request.days', 'request.name']);
    expect(formatMessage(text, 'en', { 'request.days': 2, 'request.name': 'Ada' })).toBe('Art. 5 counts');
  });

  test.each(['Is {name here?', '{a, plural, one {x}}', '{a, select, YES {x}}', '{}', '{a, oddity}'])(
    '%s is no message',
    (text) => {
      expect(() => formatMessage(text, 'en', { a: '1' })).toThrow();
    },
  );
});

describe('the text of an item', () => {
  const compiled = sample({
    forms: {
      request: {
        items: [
          { key: 'name', type: 'text', maxLength: 50 },
          { key: 'kind', type: 'choice', options: 'kind' },
          { key: 'kinds', type: 'multiChoice', options: 'kind' },
          { key: 'day', type: 'date' },
          { key: 'share', type: 'decimal', scale: 2 },
          { key: 'sum', type: 'money' },
          { key: 'secret', type: 'text', maxLength: 50, relevantWhen: { answered: [{ ref: 'request.name' }] } },
          { key: 'question', type: 'boolean' },
        ],
      },
    },
    texts: {
      'sample.v1/request.question.label':
        '{request.name}|{request.kind}|{request.kinds}|{request.day}|{request.share}|{request.sum}|{request.secret}',
      'kind.FINE.label': 'fine',
      'kind.CLOSURE.label': 'closure',
    },
  });
  const node = compiled.nodes.get('request.question')!;
  const textOf = (answers: Record<string, unknown>, language = 'en') =>
    itemText(situation(compiled, answers), node, 'label', language);

  test('has its answers in words', () => {
    const answers = {
      'request.name': 'Ada',
      'request.kind': 'FINE',
      'request.kinds': ['FINE', 'CLOSURE', 'WARNING'],
      'request.day': '2026-01-31',
      'request.share': '1234.50',
      'request.sum': { amount: '12.50', currency: 'EUR' },
    };
    expect(textOf(answers)?.text).toBe('Ada|fine|WARNING, fine and closure|31 January 2026|1,234.50|€12.50|…');
  });

  test('has an ellipsis for what is unanswered or not shown', () => {
    expect(textOf({ 'request.secret': 'kept in the draft' })?.text).toBe('…|…|…|…|…|…|…');
  });

  test('falls back to English, and says so', () => {
    expect(textOf({}, 'sv')).toMatchObject({ language: 'en', state: 'final' });
  });

  test('is null when there is none', () => {
    expect(itemText(situation(compiled, {}), node, 'hint', 'en')).toBe(null);
  });
});
