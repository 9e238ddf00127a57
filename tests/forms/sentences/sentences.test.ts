import { expect, test } from '@jest/globals';
import { SIGNATURES } from '../../../src/forms/rules/signatures.ts';
import { PHRASES, type Phrase } from '../../../src/forms/sentences/phrases.ts';
import { checkSentence } from '../../../src/forms/sentences/sentenceOf.ts';
import { sayIn } from '../../../src/messages/sayIn.ts';
import { DIPLOMAS, tell } from './diplomas.ts';
import { RULES } from './everyRule.ts';

const say = sayIn('en');

test.each(RULES)('%j reads: %s', (rule, sentence) => {
  expect(tell(rule).text).toBe(sentence);
});

test('every operator has an example', () => {
  const used = new Set<string>();
  const collect = (rule: unknown): void => {
    if (typeof rule !== 'object' || rule === null) return;
    for (const [name, operands] of Object.entries(rule)) {
      if (!Array.isArray(rule)) used.add(name);
      collect(operands);
    }
  };
  for (const [rule] of RULES) collect(rule);
  expect(Object.keys(SIGNATURES).filter((operator) => !used.has(operator))).toEqual([]);
});

test('every phrase has an example', () => {
  const said = new Set<Phrase>();
  const listen: typeof say = (phrase, values) => {
    said.add(phrase);
    return say(phrase, values);
  };
  for (const [rule] of RULES) tell(rule, 'en', null, listen);
  const check = { when: true, assert: { ref: 'request.urgent' } };
  checkSentence(check, { compiled: DIPLOMAS, at: null, language: 'en', say: listen });
  expect(PHRASES.filter((phrase) => !said.has(phrase))).toEqual([]);
});

test('a rule between answers says when it holds and what', () => {
  const stand = { compiled: DIPLOMAS, at: null, language: 'en', say };
  const assert = { or: [{ answered: [{ ref: 'request.name' }] }, { ref: 'request.urgent' }] };
  const when = { gt: [{ ref: 'request.pages' }, 3] };
  expect(checkSentence({ assert }, stand).text).toBe('“Name” is answered or “Urgent” is answered with “Yes”');
  expect(checkSentence({ when, assert }, stand)).toEqual({
    text: 'if “Pages” is more than 3, then “Name” is answered or “Urgent” is answered with “Yes”',
    lines: [
      { depth: 0, text: 'If this applies:' },
      { depth: 1, text: '“Pages” is more than 3' },
      { depth: 0, text: 'this must apply:' },
      { depth: 1, text: 'at least one of these applies:' },
      { depth: 2, text: '“Name” is answered' },
      { depth: 2, text: '“Urgent” is answered with “Yes”' },
    ],
  });
});

test('what several conditions have together stands deeper', () => {
  const long = { gt: [{ ref: '$row.pages' }, 100] };
  const dated = { answered: [{ ref: '$row.dated' }] };
  const documents = { any: { in: 'request.documents', where: { and: [long, dated] } } };
  const { lines } = tell({ or: [{ and: [{ ref: 'request.urgent' }, documents] }, { ref: 'request.express' }] });
  expect(lines).toEqual([
    { depth: 0, text: 'at least one of these applies:' },
    { depth: 1, text: 'all of these apply:' },
    { depth: 2, text: '“Urgent” is answered with “Yes”' },
    { depth: 2, text: 'in at least one entry of “Documents”: all of these apply:' },
    { depth: 3, text: '“Pages” is more than 100' },
    { depth: 3, text: '“Dated” is answered' },
    { depth: 1, text: '“By express mail” is answered with “Yes”' },
  ]);
});

test.each([
  ['one condition', { and: [{ ref: 'request.urgent' }] }],
  ['no condition', { answered: [{ ref: 'request.name' }] }],
])('%s is one line', (_, rule) => {
  const { text, lines } = tell(rule);
  expect(lines).toEqual([{ depth: 0, text }]);
});

test.each([
  ['beside the rule', 'request.school.name', '“Name of the body” is answered'],
  ['above the rule', 'request.school', '“Name of the body” is answered'],
  ['elsewhere', 'request.office.name', '“Name of the body” (under “School”) is answered'],
])('a label that several items have, %s', (_, at, sentence) => {
  expect(tell({ answered: [{ ref: 'request.school.name' }] }, 'en', at).text).toBe(sentence);
});

test('in a row, an answer of the row is told from those of other rows', () => {
  const same = { eq: [{ ref: '$row.number' }, { ref: '$parent.number' }] };
  const rule = { any: { in: 'request.documents', where: same } };
  expect(tell(rule, 'en', 'request.documents.kind').text).toBe(
    'in at least one entry of “Documents”: “Number” and “Number” (of the entry concerned) are the same',
  );
  expect(tell({ answered: [{ ref: '$row.number' }] }, 'en', 'request.documents.kind').text).toBe(
    '“Number” is answered',
  );
});
