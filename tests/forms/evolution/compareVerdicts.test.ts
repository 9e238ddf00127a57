import { describe, expect, it } from '@jest/globals';

import type { Value } from '../../../src/forms/answers/values.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import { compareVerdicts, type Verdict } from '../../../src/forms/evolution/compareVerdicts.ts';
import { changed, type Draft, item, itemsOf } from './sampleEdition.ts';

type Plant = (source: Draft) => unknown;

/** Valid answers to all of the base. */
const ANSWERS: Readonly<Record<string, Value>> = {
  'request.who.name': 'Nowak',
  'request.trade': 'plumber',
  'request.branches': 3,
  'request.amount': '10.50',
  'request.since': '2020-02-29',
  'request.documents': ['a', 'b'],
  'request.documents[a].title': 'First',
  'request.documents[b].title': 'Second',
  'reply.answer': 'YES',
  'reply.kinds': ['A', 'B'],
  'reply.notes': 'None.',
};

interface Case {
  readonly form?: string;
  readonly answers?: Readonly<Record<string, Value>>;
  readonly before?: Plant;
  readonly asked?: readonly string[];
}

const ASKED = ['reply.answer', 'reply.kinds', 'reply.notes', 'reply.health'];

function verdicts(plant: Plant, { form = 'request', answers = {}, before = () => {}, asked = ASKED }: Case = {}) {
  const from = compile(changed(before));
  const to = compile(
    changed((source) => {
      before(source);
      plant(source);
    }),
  );
  const moment = { today: '2026-03-02', now: '2026-03-02T08:00:00Z' };
  const given = Object.entries({ ...ANSWERS, ...answers }).filter(([, value]) => value !== '');
  return compareVerdicts({ compiled: from, answers: new Map(given), asked: new Set(asked), ...moment }, to, form);
}

const set =
  (path: string, values: object): Plant =>
  (source) =>
    Object.assign(item(source, path), values);
const rule =
  (index: number, values: object): Plant =>
  ({ questionnaire }) =>
    Object.assign(questionnaire.rules?.[index] ?? {}, values);
const retire =
  (path: string, replacedBy?: string): Plant =>
  (source) => {
    item(source, path)['retired'] = { in: '1.3.0', ...(replacedBy ? { replacedBy } : {}) };
  };

describe('a change of an edition', () => {
  it.each<[string, Plant, Verdict[], Case?]>([
    ['nothing', () => {}, []],
    [
      'a narrower bound',
      set('request.branches', { max: 2 }),
      [{ kind: 'NEWLY_INVALID', path: 'request.branches', code: 'ABOVE_MAXIMUM' }],
    ],
    [
      'a narrower bound in rows: named once',
      set('request.documents.title', { maxLength: 2 }),
      [{ kind: 'NEWLY_INVALID', path: 'request.documents.title', code: 'TOO_LONG' }],
    ],
    [
      'fewer rows',
      set('request.documents', { maxItems: 1 }),
      [{ kind: 'NEWLY_INVALID', path: 'request.documents', code: 'TOO_MANY_ROWS' }],
    ],
    ['a narrower bound of another form', set('reply.notes', { maxLength: 2 }), []],
    [
      'a rule that breaks',
      rule(0, { assert: { gt: [{ ref: 'request.branches' }, 5] } }),
      [{ kind: 'NEWLY_INVALID', path: 'request.branches', code: 'RULE', rule: 'E-1' }],
    ],
    ['a warning', rule(1, { assert: { gt: [{ ref: 'request.amount' }, 500] } }), []],
    [
      'a warning that becomes an error',
      rule(1, { severity: 'error' }),
      [{ kind: 'NEWLY_INVALID', path: 'request.amount', code: 'RULE', rule: 'W-1' }],
      { before: rule(1, { assert: { gt: [{ ref: 'request.amount' }, 500] } }) },
    ],
    [
      'a required question that nobody answered',
      (source) => itemsOf(source, 'request').push({ key: 'more', type: 'boolean', required: true }),
      [{ kind: 'NEWLY_REQUIRED', path: 'request.more' }],
    ],
    [
      'an optional question that becomes required',
      set('request.letter', { required: true }),
      [{ kind: 'NEWLY_REQUIRED', path: 'request.letter' }],
    ],
    ['a required question that is answered', set('request.since', { required: true }), []],
    [
      'a required question that is no longer required, unanswered',
      set('request.trade', { required: false }),
      [{ kind: 'NEWLY_VALID', path: 'request.trade', code: 'REQUIRED' }],
      { answers: { 'request.trade': '' } },
    ],
    [
      'a wider bound',
      set('request.branches', { max: 9 }),
      [{ kind: 'NEWLY_VALID', path: 'request.branches', code: 'ABOVE_MAXIMUM' }],
      { before: set('request.branches', { max: 2 }) },
    ],
    [
      'a bound that is met where another one is missed now',
      (source) => {
        Object.assign(item(source, 'request.branches'), { max: 9 });
        rule(0, { assert: { gt: [{ ref: 'request.branches' }, 5] } })(source);
      },
      [{ kind: 'NEWLY_INVALID', path: 'request.branches', code: 'RULE', rule: 'E-1' }],
      { before: set('request.branches', { max: 2 }) },
    ],
    [
      'a condition that does not hold',
      set('request.trade', { relevantWhen: { gt: [{ ref: 'request.branches' }, 5] } }),
      [{ kind: 'NEWLY_HIDDEN', path: 'request.trade' }],
    ],
    [
      'a condition that does not hold, without an answer',
      set('request.letter', { relevantWhen: { gt: [{ ref: 'request.branches' }, 5] } }),
      [],
    ],
    [
      'a condition that does not hold around an answer that was hidden before',
      set('request.trade', { relevantWhen: { gt: [{ ref: 'request.branches' }, 5] } }),
      [],
      { before: set('request.trade', { relevantWhen: { gt: [{ ref: 'request.branches' }, 4] } }) },
    ],
    [
      'a condition that hides an answer that was wrong: it did not become right',
      set('request.branches', { relevantWhen: { answered: [{ ref: 'request.letter' }] } }),
      [{ kind: 'NEWLY_HIDDEN', path: 'request.branches' }],
      { before: set('request.branches', { max: 2 }) },
    ],
    [
      'a condition that hides an answer that cannot be read anyway',
      (source) => {
        Object.assign(source.codeLists['yesNo'] ?? {}, { options: [{ code: 'NO' }] });
        set('reply.answer', { relevantWhen: { answered: [{ ref: 'request.letter' }] } })(source);
      },
      [{ kind: 'UNREADABLE', path: 'reply.answer', code: 'NOT_AN_OPTION' }],
      { form: 'reply' },
    ],
    [
      'an option that is gone',
      ({ codeLists }) => Object.assign(codeLists['yesNo'] ?? {}, { options: [{ code: 'NO' }] }),
      [{ kind: 'UNREADABLE', path: 'reply.answer', code: 'NOT_AN_OPTION' }],
      { form: 'reply' },
    ],
    [
      'a required option that is gone',
      (source) => {
        Object.assign(source.codeLists['yesNo'] ?? {}, { options: [{ code: 'NO' }] });
      },
      [
        { kind: 'UNREADABLE', path: 'reply.answer', code: 'NOT_AN_OPTION' },
        { kind: 'NEWLY_REQUIRED', path: 'reply.answer' },
      ],
      { form: 'reply', before: set('reply.answer', { required: true }) },
    ],
    [
      'another type',
      set('request.trade', { type: 'boolean', required: false }),
      [{ kind: 'UNREADABLE', path: 'request.trade', code: 'WRONG_TYPE' }],
    ],
    [
      'an end without a replacement',
      retire('request.trade'),
      [{ kind: 'UNREADABLE', path: 'request.trade', code: 'RETIRED' }],
    ],
    [
      'an end with a replacement that fits',
      (source) => {
        itemsOf(source, 'request').push({ key: 'craft', type: 'text', maxLength: 9, required: true });
        retire('request.trade', 'request.craft')(source);
      },
      [],
    ],
    [
      'an end with a replacement that is narrower: named under the new path',
      (source) => {
        itemsOf(source, 'request').push({ key: 'craft', type: 'text', maxLength: 3 });
        retire('request.trade', 'request.craft')(source);
      },
      [{ kind: 'NEWLY_INVALID', path: 'request.craft', code: 'TOO_LONG' }],
    ],
    [
      'an end with a replacement that was as wrong before',
      (source) => {
        itemsOf(source, 'request').push({ key: 'craft', type: 'text', maxLength: 3 });
        retire('request.trade', 'request.craft')(source);
      },
      [],
      { before: set('request.trade', { maxLength: 3 }) },
    ],
    [
      'the end of a question that is asked: told of the form in which it is asked',
      retire('reply.health'),
      [{ kind: 'UNREADABLE', path: 'reply.health', code: 'RETIRED' }],
    ],
    ['the end of a question that is not asked', retire('reply.health'), [], { asked: ['reply.answer'] }],
  ])('%s', (...[, plant, expected, given]) => {
    expect(verdicts(plant, given)).toEqual(expected);
  });
});

it('judges a form that was handed over as of that day', () => {
  const from = compile(changed(() => {}));
  const to = compile(changed(set('request.since', { min: { today: [] } })));
  const situation = {
    compiled: from,
    answers: new Map(Object.entries(ANSWERS)),
    asked: new Set(ASKED),
    today: '2026-03-02',
    now: '2026-03-02T08:00:00Z',
  };
  const then = { today: '2020-02-29', now: '2020-02-29T08:00:00Z' };
  expect(compareVerdicts({ ...situation, handedOver: new Map([['request', then]]) }, to, 'request')).toEqual([]);
  expect(compareVerdicts(situation, to, 'request')).toEqual([
    { kind: 'NEWLY_INVALID', path: 'request.since', code: 'BELOW_MINIMUM' },
  ]);
});

it('tells paths and codes, never a value', () => {
  const found = verdicts(
    (source) => {
      Object.assign(item(source, 'request.trade'), { maxLength: 3 });
      retire('request.who')(source);
      Object.assign(item(source, 'request.documents.title'), { maxLength: 2 });
    },
    { answers: { 'request.documents': ['rowSecret'], 'request.documents[rowSecret].title': 'First' } },
  );
  expect(found).toHaveLength(3);
  const text = JSON.stringify(found);
  for (const value of ['plumber', 'Nowak', 'First', 'rowSecret']) expect(text).not.toContain(value);
});
