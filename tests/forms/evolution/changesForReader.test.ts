import { expect, it } from '@jest/globals';

import { compile } from '../../../src/forms/definition/compile.ts';
import { changesForReader } from '../../../src/forms/evolution/changesForReader.ts';
import { codes, drop, NO_RULE, rule, set, text } from './plants.ts';
import { changed, type Draft, item, itemsOf } from './sampleEdition.ts';

type Plant = (source: Draft) => unknown;

const brief = (plant: Plant) =>
  changesForReader(compile(changed(() => {})), compile(changed((source) => void plant(source)))).map(
    ({ node, kind }) => `${kind} ${node.path}`,
  );

it.each<[string, Plant, string[]]>([
  ['nothing', () => {}, []],
  ['a slip', text('sample.v1/request.trade.hint', 'As registered'), []],
  ['a translation', text('kind.A.label', 'Bußgeld', 'de'), []],
  ['another label', text('sample.v1/request.branches.label', 'Offices'), ['WORDING request.branches']],
  ['another hint', text('sample.v1/request.trade.hint', 'As exercised.'), ['WORDING request.trade']],
  ['a label in a module: where it is used', text('person.v1/name.label', 'Surname'), ['WORDING request.who.name']],
  ['a label of an option: where it is offered', text('kind.A.label', 'Penalty'), ['WORDING reply.kinds']],
  [
    'the message of a rule: where it is shown',
    text('sample.v1/rules.E-1.message', 'No.'),
    ['WORDING request.branches'],
  ],
  [
    'a label and a hint: once',
    (s) => {
      text('sample.v1/request.trade.hint', 'As exercised.')(s);
      text('sample.v1/request.trade.label', 'Craft')(s);
    },
    ['WORDING request.trade'],
  ],
  ['a question more', (s) => itemsOf(s, 'request').push({ key: 'more', type: 'boolean' }), ['ADDED request.more']],
  [
    'a required question more',
    (s) => itemsOf(s, 'request').push({ key: 'more', type: 'boolean', required: true }),
    ['ADDED request.more'],
  ],
  ['a question that must be answered', set('request.branches', { required: true }), ['REQUIRED request.branches']],
  ['a question that need not be answered', drop('request.trade', 'required'), ['OPTIONAL request.trade']],
  ['a condition', set('request.trade', { relevantWhen: NO_RULE }), ['CONDITION request.trade']],
  ['a narrower bound', set('request.trade', { maxLength: 5 }), ['LIMITS request.trade']],
  ['an option more', codes('yesNo', [{ code: 'YES' }, { code: 'NO' }, { code: 'PERHAPS' }]), ['OPTIONS reply.answer']],
  ['a rule', rule(0, { assert: NO_RULE }), ['RULE request.branches']],
  ['another provision', set('request.trade', { legal: ['art2'] }), ['LEGAL_BASIS request.trade']],
  [
    'an end, whatever else changed',
    (s) => {
      Object.assign(item(s, 'request.trade'), { retired: { in: '1.3.0' }, maxLength: 5 });
    },
    ['ENDED request.trade'],
  ],
  [
    'the end of a group: once',
    (s) => Object.assign(item(s, 'reply.health'), { retired: { in: '1.3.0' } }),
    ['ENDED reply.health'],
  ],
  ['what is about no question', ({ questionnaire }) => Object.assign(questionnaire, { workflow: 'alert' }), []],
])('%s', (_what, plant, expected) => {
  expect(brief(plant)).toEqual(expected);
});
