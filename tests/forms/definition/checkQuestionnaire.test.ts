import { describe, expect, test } from '@jest/globals';

import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import { isAdvisory } from '../../../src/forms/definition/check/isAdvisory.ts';
import { problem } from '../../../src/forms/definition/check/problem.ts';
import { PROBLEM_CODES } from '../../../src/forms/definition/check/problemCodes.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { type Change, change, validSource, WORKFLOWS } from './fixtures.ts';

const FILE = 'services/establishment.v1.json';
const REQUEST = '/questionnaire/forms/request/items';
const REPLY = '/questionnaire/forms/reply/items';

function check(source: EditionSource) {
  return checkQuestionnaire(source, FILE, { workflows: WORKFLOWS });
}

function errorsAfter(...changes: readonly Change[]): string[] {
  const problems = check(change(validSource(['en']), changes));
  return problems.filter((problem) => !isAdvisory(problem)).map(({ code }) => code);
}

function codesAfter(...changes: readonly Change[]): string[] {
  return check(change(validSource(['en']), changes)).map(({ code }) => code);
}

test('the valid questionnaire has no problem', () => {
  expect(check(validSource())).toEqual([]);
});

test('all problems are found at once', () => {
  const codes = codesAfter(
    { set: '/questionnaire/version', to: '3.0.0' },
    { set: `${REPLY}/0/legal/0`, to: 'art30' },
    { set: `${REPLY}/2/section`, to: 'figures' },
    { set: `${REQUEST}/4/requiredWhen/gt/1`, to: 'ten' },
    { remove: '/texts/en/texts/title' },
  );
  expect(codes.sort()).toEqual(['LEGAL_UNKNOWN', 'RULE_TYPE', 'SECTION_UNKNOWN', 'TEXT_MISSING', 'VERSION_MAJOR']);
});

test('only what is left over, decides nothing or is not yet translated is advice', () => {
  const advisory = PROBLEM_CODES.filter((code) => isAdvisory(problem(code, '', '', '')));
  expect(advisory).toEqual([
    'DEFINE_UNUSED',
    'RULE_ALWAYS',
    'RULE_LATER_FORM',
    'RULE_NEVER',
    'TEXT_UNUSED',
    'TRANSLATION_MISSING',
  ]);
});

describe('rules', () => {
  const rule = `${REQUEST}/4/requiredWhen`;
  const NUMBERED = { eq: [{ ref: '$row.number' }, { ref: '$index' }] };
  const TWO_CODES = ['RULE_CODE_UNKNOWN'];
  test.each<[rule: unknown, codes: readonly string[]]>([
    [true, []],
    [{ answered: [{ ref: 'request.documents' }] }, []],
    [{ not: [{ eq: [{ ref: 'request.urgent' }, true] }] }, []],
    [{ lt: [{ ref: 'reply.turnover' }, 1.5] }, []],
    [{ lt: [{ ref: 'request.provider.birthDate' }, { today: [] }] }, []],
    [{ noneIn: [{ ref: 'reply.measures.kinds' }, [{ code: 'FINE' }]] }, []],
    [{ in: [{ ref: 'reply.established.answer' }, [{ code: 'YES' }, { code: 'NO' }]] }, []],
    [{ asked: ['reply.established', 'reply.turnover'] }, []],
    [{ and: [{ asked: ['reply.turnover'] }, { eq: [{ ref: 'request.trade' }, 'baker'] }] }, []],
    [{ any: { in: 'request.documents', where: { eq: [{ ref: '$row.title' }, 'x'] } } }, []],
    [{ gt: [{ count: { in: 'request.documents' } }, 1] }, []],
    [{ unique: { in: 'request.documents', of: { ref: '$row.title' } } }, []],
    [{ all: { in: 'request.documents', where: { any: { in: '$row.pages', where: NUMBERED } } } }, []],
    [{ between: [{ diff: ['years', { ref: 'request.provider.birthDate' }, { today: [] }] }, 18, 99] }, []],
    [{ lt: [{ round: [{ divide: [{ ref: 'reply.turnover' }, 3] }, 2] }, 1.5] }, []],
    [{ eq: [{ case: [[{ ref: 'request.urgent' }, 1], 2] }, { length: [{ ref: 'request.trade' }] }] }, []],
    [{ matches: [{ ref: 'request.trade' }, '[a-z]+'] }, []],
    [{ eq: [{ coalesce: [{ ref: 'reply.established.answer' }, { code: 'NO' }] }, { code: 'YES' }] }, []],
    [{ if: [{ ref: 'request.urgent' }, true, false] }, []],
    [{ count: { in: 'request.documents' } }, ['RULE_NOT_CONDITION']],
    [{ coalesce: [{ ref: 'request.branches' }, 1] }, ['RULE_NOT_CONDITION']],
    [{ any: { in: 'request.documents' } }, ['RULE_SYNTAX']],
    [{ matches: [{ ref: 'request.trade' }, '(a+)+'] }, ['RULE_SYNTAX']],
    [{ any: { in: 'request.trade', where: true } }, ['RULE_TYPE']],
    [{ any: { in: 'request.papers', where: true } }, ['RULE_REF_UNKNOWN']],
    [{ any: { in: 'request.documents.pages', where: true } }, ['RULE_REF_INTO_ROWS']],
    [{ any: { in: 'request.documents', where: { ref: '$row.title' } } }, ['RULE_TYPE']],
    [{ any: { in: 'request.documents', where: { eq: [{ ref: '$row.titel' }, 'x'] } } }, ['RULE_REF_UNKNOWN']],
    [{ any: { in: 'request.documents', where: { eq: [{ ref: '$parent.title' }, 'x'] } } }, ['RULE_ROW_OUTSIDE']],
    [{ gt: [{ ref: '$index' }, 1] }, ['RULE_ROW_OUTSIDE']],
    [{ gt: [{ sum: { in: 'request.documents', of: { ref: '$row.title' } } }, 1] }, ['RULE_TYPE']],
    [{ eq: [{ add: [{ ref: 'request.trade' }, 1] }, 1] }, ['RULE_TYPE']],
    [{ eq: [{ if: [true, 1, 'a'] }, 1] }, ['RULE_TYPE']],
    [{ eq: [{ coalesce: [{ ref: 'reply.established.answer' }, { code: 'JA' }] }, { code: 'NO' }] }, TWO_CODES],
    [{ startsWith: [{ ref: 'request.branches' }, 'a'] }, ['RULE_TYPE']],
    [{ lt: [{ yearOf: [2] }, 2000] }, ['RULE_TYPE']],
    [3, ['RULE_NOT_CONDITION']],
    [{ today: [] }, ['RULE_NOT_CONDITION']],
    [{ ref: 'request.documents' }, ['RULE_NOT_CONDITION']],
    [{}, ['RULE_SYNTAX']],
    [{ and: [] }, ['RULE_SYNTAX']],
    [{ asked: [] }, ['RULE_SYNTAX']],
    [{ eq: [1] }, ['RULE_SYNTAX']],
    [{ eq: [1, 1], ne: [1, 1] }, ['RULE_SYNTAX']],
    [{ ref: 7 }, ['RULE_SYNTAX']],
    [{ and: [{ ref: 'request.branches' }] }, ['RULE_TYPE']],
    [{ answered: [true] }, ['RULE_TYPE']],
    [{ lt: [{ ref: 'request.trade' }, 'b'] }, ['RULE_TYPE']],
    [{ eq: [{ ref: 'request.provider.birthDate' }, '2000-01-01'] }, ['RULE_TYPE']],
    [{ eq: [{ ref: 'reply.established.answer' }, 'YES'] }, ['RULE_TYPE']],
    [{ eq: [{ ref: 'reply.measures.kinds' }, { code: 'FINE' }] }, ['RULE_TYPE']],
    [{ eq: [{ ref: 'reply.established.answer' }, { ref: 'request.provider.nationality' }] }, ['RULE_TYPE']],
    [{ in: [{ ref: 'reply.measures.kinds' }, [{ code: 'FINE' }]] }, ['RULE_TYPE']],
    [{ anyIn: [{ ref: 'reply.established.answer' }, [{ code: 'YES' }]] }, ['RULE_TYPE']],
    [{ anyIn: [{ ref: 'reply.measures.kinds' }, { code: 'FINE' }] }, ['RULE_TYPE']],
    [{ anyIn: [{ ref: 'reply.measures.kinds' }, [{ code: 'FEIN' }]] }, ['RULE_CODE_UNKNOWN']],
    [{ eq: [{ code: 'JA' }, { ref: 'reply.established.answer' }] }, ['RULE_CODE_UNKNOWN']],
    [
      { or: [{ not: [{ eq: [{ ref: 'request.urgent' }, 1] }] }, { eq: [1, { ref: 'x' }] }] },
      ['RULE_REF_UNKNOWN', 'RULE_TYPE'],
    ],
    [{ answered: [{ ref: 'request.reason' }] }, ['RULE_CYCLE']],
    [{ asked: ['request.trade'] }, ['RULE_NOT_ASKABLE']],
  ])('%j → %j', (to, codes) => {
    // What decides nothing is told besides; reach.test.ts tries that.
    expect(errorsAfter({ set: rule, to })).toEqual(codes);
  });

  test('items may require each other, but not hang on each other in being shown', () => {
    const other = { answered: [{ ref: 'request.trade' }] };
    const telephone = { notAnswered: [{ ref: 'request.trade' }] };
    const trade = { notAnswered: [{ ref: 'request.branches' }] };
    expect(
      codesAfter({ set: `${REQUEST}/2/requiredWhen`, to: telephone }, { set: `${REQUEST}/1/requiredWhen`, to: trade }),
    ).toEqual([]);
    expect(
      codesAfter({ set: `${REQUEST}/2/relevantWhen`, to: telephone }, { set: `${REQUEST}/1/relevantWhen`, to: trade }),
    ).toEqual(['RULE_CYCLE']);
    expect(
      codesAfter({ set: `${REPLY}/0/relevantWhen`, to: { answered: [{ ref: 'reply.established.since' }] } }),
    ).toEqual(['RULE_CYCLE']);
    expect(codesAfter({ set: `${REPLY}/0/relevantWhen`, to: other })).toEqual([]);
  });

  test('a cycle is printed as the way that it goes', () => {
    const to = { answered: [{ ref: 'request.reason' }] };
    const source = change(validSource(['en']), [{ set: `${REQUEST}/3/relevantWhen`, to }]);
    expect(check(source)[0]!.message).toContain('request.urgent → request.reason → request.urgent');
  });

  test('inside a list, the same row is seen by its whole path too, an inner list is not', () => {
    const file = `${REQUEST}/5/items/1/relevantWhen`;
    expect(codesAfter({ set: file, to: { answered: [{ ref: 'request.documents.title' }] } })).toEqual([]);
    expect(codesAfter({ set: file, to: { answered: [{ ref: '$row.pages' }] } })).toEqual([]);
    expect(codesAfter({ set: file, to: { answered: [{ ref: '$row.pages.number' }] } })).toEqual(['RULE_REF_INTO_ROWS']);
    const number = `${REQUEST}/5/items/2/items/0/relevantWhen`;
    expect(codesAfter({ set: number, to: { answered: [{ ref: 'request.documents.title' }] } })).toEqual([]);
    expect(codesAfter({ set: number, to: { answered: [{ ref: '$row.titel' }] } })).toEqual(['RULE_REF_UNKNOWN']);
    const amount = `${REPLY}/1/items/1/items/1/relevantWhen`;
    const otherList = { answered: [{ ref: 'request.documents.title' }] };
    expect(codesAfter({ set: amount, to: otherList })).toEqual(['RULE_REF_INTO_ROWS']);
  });
});

describe('names', () => {
  test.each(['id', 'row', 'edition', 'asked', 'true', 'null', 'constructor', 'toString', 'then'])(
    '"%s" is reserved',
    (key) => {
      expect(codesAfter({ set: `${REQUEST}/1/key`, to: key })).toContain('KEY_RESERVED');
    },
  );

  test.each(['__proto__', 'Trade', 'tråd', 'a-b', '', 'a'.repeat(41)])('"%s" has not the form of a key', (key) => {
    expect(codesAfter({ set: `${REQUEST}/1/key`, to: key })).toEqual(['SHAPE_PATTERN']);
  });

  test('a name of the fixed schema is taken', () => {
    const source = change(validSource(['en']), [{ set: '/codeLists/yesNo/typeName', to: 'Exchange' }]);
    const found = checkQuestionnaire(source, FILE, { takenTypeNames: new Set(['Exchange']) });
    expect(found.map(({ code }) => code)).toEqual(['TYPE_NAME_TAKEN']);
  });

  test('names from the outside are not looked up in what every object has', () => {
    expect(codesAfter({ set: `${REQUEST}/0/module`, to: 'constructor' })).toEqual(['MODULE_UNKNOWN']);
    expect(codesAfter({ set: '/modules/person/items/2/options', to: 'constructor' })).toEqual(['LIST_UNKNOWN']);
  });
});

describe('texts', () => {
  test.each(['half \ud800', '\udc00', 'nothing \u0000'])('%j is refused', (to) => {
    expect(codesAfter({ set: '/texts/en/texts/title', to })).toEqual(['SHAPE_CHARACTER']);
    expect(codesAfter({ set: `${REQUEST}/1/ref`, to })).toEqual(['SHAPE_CHARACTER']);
    expect(codesAfter({ set: `/texts/en/texts/${to}`, to: 'x' })).toEqual(['SHAPE_CHARACTER']);
  });

  test('placeholders inside a choice of wordings are seen', () => {
    const text = '{request.branches, plural, one {branch of {request.trader}} other {# branches}}';
    const key = '/texts/en/texts/establishment.v1~1reply.established.hint';
    expect(codesAfter({ set: key, to: text })).toEqual(['PLACEHOLDER_UNKNOWN']);
  });

  test('a language that has just code lists is not missing the rest', () => {
    expect(check(validSource(['en', 'lt']))).toEqual([]);
  });
});

describe('modules', () => {
  const again: readonly Change[] = [
    { set: `${REQUEST}/-`, to: { key: 'agent', type: 'use', module: 'person' } },
    { set: '/texts/en/texts/establishment.v1~1request.agent.label', to: 'Agent' },
    { set: '/questionnaire/tests', to: [] },
  ];

  test('may be used twice', () => expect(codesAfter(...again)).toEqual([]));

  test('have each fault once, however often they are used', () => {
    const fault: Change = { set: '/modules/person/items/2/options', to: 'land' };
    expect(codesAfter(...again, fault)).toEqual(['LIST_UNKNOWN']);
  });

  test('and lists are stored under their own names', () => {
    expect(codesAfter({ set: '/modules/person/id', to: 'human' })).toEqual(['SHAPE_UNKNOWN_VALUE']);
    expect(codesAfter({ set: '/codeLists/yesNo/id', to: 'noYes' })).toEqual(['SHAPE_UNKNOWN_VALUE']);
    expect(codesAfter({ set: '/texts/en/language', to: 'sv' })).toEqual(['SHAPE_UNKNOWN_VALUE']);
  });
});

describe('examples', () => {
  const example = '/questionnaire/tests/0';
  test.each<[string, Change, string]>([
    [
      'a question that cannot be asked',
      { set: `${example}/asked/0`, to: 'reply.turnovr' },
      'not a question that can be asked',
    ],
    ['an answer that cannot be given', { set: `${example}/answers/request.urgent`, to: 'no' }, 'WRONG_TYPE'],
    ['an answer to nothing', { set: `${example}/answers/request.colour`, to: 'red' }, 'UNKNOWN_ITEM'],
    [
      'an item that is not shown',
      { set: `${example}/expect/relevant/0`, to: 'request.reason' },
      'should be shown, but is not',
    ],
    [
      'an item that is shown',
      { set: `${example}/expect/notRelevant/0`, to: 'request.trade' },
      'should not be shown, but is',
    ],
    ['an item that does not exist', { set: `${example}/expect/relevant/0`, to: 'request.x' }, 'no item'],
    [
      'an item in no row',
      { set: `${example}/expect/relevant/0`, to: 'request.documents.title' },
      'request.documents[a].title',
    ],
    [
      'an issue too many',
      { set: `${example}/expect/issues`, to: [] },
      'Found ABOVE_MAXIMUM at "reply.established.since"',
    ],
  ])('%s is told', (_, step, words) => {
    const problems = check(change(validSource(['en']), [step]));
    expect(problems.map(({ code }) => code)).toEqual(['TEST_FAILED']);
    expect(problems[0]!.message).toContain(words);
  });

  test('rows can be named by their list as well', () => {
    const answers = {
      'request.trade': 'baker',
      'request.documents': ['a', 'b'],
      'request.documents[a].pages[p].number': 3,
    };
    const expect_ = { relevant: ['request.documents[a].pages[p].number', 'request.documents[b].title'] };
    expect(codesAfter({ set: example, to: { name: 'rows', answers, expect: expect_ } })).toEqual([]);
  });
});
