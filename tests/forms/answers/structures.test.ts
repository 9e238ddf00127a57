import { describe, expect, test } from '@jest/globals';

import { applyPatch, type Operation } from '../../../src/forms/answers/applyPatch.ts';
import { dropIrrelevant } from '../../../src/forms/answers/dropIrrelevant.ts';
import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { offeredOptions } from '../../../src/forms/answers/evaluation/offeredOptions.ts';
import { initialAnswers } from '../../../src/forms/answers/initialAnswers.ts';
import { issuesOf } from '../../../src/forms/answers/issues/issuesOf.ts';
import type { Answers } from '../../../src/forms/answers/values.ts';
import { MOMENT, sample } from '../sample.ts';

const compiled = sample({
  codeLists: {
    region: {
      id: 'region',
      typeName: 'Region',
      options: [
        { code: 'NORTH', parent: 'YES' },
        { code: 'SOUTH', parent: 'NO' },
        { code: 'GONE', retired: { in: '1.0.0' } },
        { code: 'ELSEWHERE', other: true },
      ],
    },
    secrecy: { id: 'secrecy', typeName: 'Secrecy', options: [{ code: 'INVESTIGATION' }] },
  },
  define: { isLarge: { ge: [{ ref: 'request.staff' }, 250] } },
  forms: {
    request: {
      items: [
        { key: 'staff', type: 'integer', required: true, absent: ['UNKNOWN'] },
        { key: 'coast', type: 'choice', options: 'yesNo', default: { code: 'NO' } },
        {
          key: 'region',
          type: 'choice',
          options: 'region',
          other: { maxLength: 5 },
          filter: {
            or: [
              { eq: [{ ref: '$option' }, { code: 'ELSEWHERE' }] },
              { eq: [{ ref: '$option.parent' }, { ref: 'request.coast' }] },
            ],
          },
        },
        {
          key: 'officer',
          type: 'variant',
          required: true,
          alternatives: [
            { key: 'named', items: [{ key: 'name', type: 'text', maxLength: 50, required: true }] },
            { key: 'none', items: [{ key: 'why', type: 'text', maxLength: 50 }] },
          ],
        },
        {
          key: 'sites',
          type: 'repeat',
          unique: ['town', 'street'],
          items: [
            { key: 'town', type: 'text', maxLength: 50 },
            { key: 'street', type: 'text', maxLength: 50 },
            { key: 'area', type: 'decimal', scale: 1 },
          ],
        },
        { key: 'mainSite', type: 'reference', to: 'request.sites' },
        {
          key: 'total',
          type: 'computed',
          of: 'decimal',
          scale: 0,
          value: { sum: { in: 'request.sites', of: { ref: '$row.area' } } },
        },
        { key: 'size', type: 'computed', of: 'text', value: { if: [{ defined: 'isLarge' }, 'large', 'small'] } },
        { key: 'locked', type: 'text', maxLength: 50, readOnlyWhen: { defined: 'isLarge' } },
        {
          key: 'proof',
          type: 'text',
          maxLength: 50,
          evidence: { mediaTypes: ['application/pdf'], maxBytes: 10, maxFiles: 1 },
        },
        { key: 'finding', type: 'text', maxLength: 50, withhold: { reasons: 'secrecy' } },
        { key: 'former', type: 'text', maxLength: 50, retired: { in: '1.0.0', replacedBy: 'request.proof' } },
        { key: 'remark', type: 'note' },
        { key: 'country', type: 'text', maxLength: 50, initial: { from: 'requesting.country' } },
        { key: 'soon', type: 'boolean', relevantWhen: { lt: [{ today: [] }, { date: '2026-03-10' }] } },
      ],
    },
  },
});
const node = (path: string) => compiled.nodes.get(`request.${path}`)!;
const set = (path: string, value: unknown): Operation => ({ op: 'set', path: `request.${path}`, value });
const addRow = (row: string): Operation => ({ op: 'addRow', path: 'request.sites', row });
const clear = (path: string): Operation => ({ op: 'clear', path: `request.${path}` });

function patch(answers: Answers, ...operations: Operation[]) {
  const context = { compiled, ...MOMENT, asked: new Set<string>(), by: 'Ada', editable: new Set(['request']) };
  return applyPatch(answers, operations, context);
}

function given(...operations: Operation[]): Answers {
  const { answers, issues } = patch(new Map(), ...operations);
  expect(issues).toEqual([]);
  return answers;
}

function evaluated(answers: Answers, today = MOMENT.today) {
  return evaluateSituation({ compiled, answers, asked: new Set(), ...MOMENT, today });
}

function issues(...operations: Operation[]): string[] {
  const found = issuesOf(evaluated(given(...operations)), 'request');
  return found.map(({ code, path }) => `${code} ${path}`).filter((one) => !one.startsWith('REQUIRED'));
}

const codes = (answers: Answers, ...operations: Operation[]) =>
  patch(answers, ...operations).issues.map(({ code }) => code);

describe('a variant', () => {
  test('asks for the chosen alternative alone, and is missing until one is chosen', () => {
    expect(issuesOf(evaluated(new Map()), 'request').map(({ path }) => path)).toContain('request.officer');
    const chosen = evaluated(given(set('officer', 'named'), set('officer.named.name', 'Ada')));
    expect(chosen.isRelevant(node('officer.named.name'), [])).toBe(true);
    expect(chosen.isRelevant(node('officer.none.why'), [])).toBe(false);
    expect(issuesOf(chosen, 'request').map(({ path }) => path)).toEqual(['request.staff']);
  });

  test('keeps the other alternative in a draft and drops it at hand-over', () => {
    const changed = given(set('officer', 'named'), set('officer.named.name', 'Ada'), set('officer', 'none'));
    expect(changed.get('request.officer.named.name')).toBe('Ada');
    expect([...dropIrrelevant(evaluated(changed), 'request').keys()]).not.toContain('request.officer.named.name');
  });

  test('knows its alternatives', () => {
    expect(codes(new Map(), set('officer', 'other'), set('officer', 1))).toEqual(['NOT_AN_OPTION', 'WRONG_TYPE']);
  });

  test('is cleared with all that is inside', () => {
    const filled = given(set('officer', 'named'), set('officer.named.name', 'Ada'));
    expect(patch(filled, clear('officer')).answers.size).toBe(0);
  });
});

describe('what an unanswered question counts as', () => {
  test('is seen by rules, shown, and handed over', () => {
    const evaluation = evaluated(new Map());
    expect(evaluation.answer(node('coast'), [])).toBe('NO');
    expect(offeredOptions(evaluation, node('region'), []).map(({ code }) => code)).toEqual(['SOUTH', 'ELSEWHERE']);
    expect(dropIrrelevant(evaluation, 'request').get('request.coast')).toBe('NO');
  });

  test('gives way to an answer', () => {
    const evaluation = evaluated(given(set('coast', 'YES')));
    expect(evaluation.answer(node('coast'), [])).toBe('YES');
    expect(offeredOptions(evaluation, node('region'), []).map(({ code }) => code)).toEqual(['NORTH', 'ELSEWHERE']);
  });
});

describe('a choice', () => {
  test('does not take what its filter keeps back', () => {
    expect(issues(set('region', 'NORTH'))).toEqual(['OPTION_NOT_OFFERED request.region']);
    expect(issues(set('coast', 'YES'), set('region', 'NORTH'))).toEqual([]);
  });

  test('asks what "other" is, and only then', () => {
    expect(issues(set('region', 'ELSEWHERE'))).toEqual(['OTHER_MISSING request.region#other']);
    expect(issues(set('region', 'ELSEWHERE'), set('region#other', 'Isle'))).toEqual([]);
    expect(issues(set('region', 'ELSEWHERE'), set('region#other', 'Islands'))).toEqual([
      'TOO_LONG request.region#other',
    ]);
    const idle = given(set('region', 'SOUTH'), set('region#other', 'Isle'));
    expect(dropIrrelevant(evaluated(idle), 'request').has('request.region#other')).toBe(false);
  });
});

describe('beside an answer', () => {
  test('a reason stands instead of it', () => {
    const absent = given(set('staff', 7), set('staff#absent', 'UNKNOWN'));
    expect(absent.has('request.staff')).toBe(false);
    expect(issuesOf(evaluated(absent), 'request').map(({ path }) => path)).toEqual(['request.officer']);
    expect(patch(absent, set('staff', 8)).answers.has('request.staff#absent')).toBe(false);
  });

  test('only what its question allows can be said', () => {
    expect(
      codes(
        new Map(),
        set('staff#absent', 'REFUSED'),
        set('staff#other', 'x'),
        set('staff#nonsense', 'x'),
        set('finding#withheld', 'NEVER'),
        set('proof#evidence', 'a'),
        set('staff#absent', 1),
      ),
    ).toEqual(['REASON_UNKNOWN', 'UNKNOWN_ITEM', 'UNKNOWN_ITEM', 'REASON_UNKNOWN', 'WRONG_TYPE', 'WRONG_TYPE']);
  });

  test('files may be too many', () => {
    expect(issues(set('proof#evidence', ['a', 'b']))).toEqual(['TOO_MANY_FILES request.proof#evidence']);
    expect(issues(set('proof#evidence', ['a', 'a']))).toEqual([]);
  });

  test('all goes with the answer', () => {
    const filled = given(set('proof', 'x'), set('proof#evidence', ['a']));
    expect(patch(filled, clear('proof')).answers.size).toBe(0);
    expect([...patch(filled, clear('proof#evidence')).answers.keys()]).toEqual(['request.proof']);
  });
});

describe('rows', () => {
  const two = [addRow('a'), addRow('b'), set('sites[a].town', 'Graz'), set('sites[b].town', 'Graz')];
  test('are not the same twice', () => {
    expect(issues(...two)).toEqual([]);
    const same = [...two, set('sites[a].street', 'Main'), set('sites[b].street', 'Main')];
    expect(issues(...same)).toEqual(['DUPLICATE_ROW request.sites[b].town']);
    expect(issues(...same, set('sites[b].street', 'Side'))).toEqual([]);
  });

  test('are pointed to while they are there', () => {
    expect(issues(...two, set('mainSite', 'b'))).toEqual([]);
    expect(issues(...two, set('mainSite', 'b'), { op: 'removeRow', path: 'request.sites', row: 'b' })).toEqual([
      'UNKNOWN_ROW request.mainSite',
    ]);
  });
});

describe('a computed value', () => {
  test('follows from answers, exactly and rounded half to even', () => {
    const answers = given(addRow('a'), addRow('b'), set('sites[a].area', '0.1'), set('sites[b].area', '2.4'));
    expect(evaluated(answers).answer(node('total'), [])).toBe('2');
    expect(evaluated(given(addRow('a'))).answer(node('total'), [])).toBeUndefined();
    expect(evaluated(given(set('staff', 250))).answer(node('size'), [])).toBe('large');
  });

  test('is never entered, and never kept', () => {
    expect(codes(new Map(), set('total', '5'), set('remark', 'x'))).toEqual(['NOT_EDITABLE', 'UNKNOWN_ITEM']);
    const kept = dropIrrelevant(evaluated(given(set('staff', 250))), 'request');
    expect([...kept.keys()]).toEqual(['request.staff', 'request.coast']);
  });

  test('of a class that the reader may not see is unknown', () => {
    const answers = given(set('staff', 250));
    const classes = new Set(['PERSONAL'] as const);
    const evaluation = evaluateSituation({ compiled, answers, asked: new Set(), ...MOMENT, classes });
    expect(evaluation.answer(node('size'), [])).toBeUndefined();
    expect(evaluation.answer(node('coast'), [])).toBeUndefined();
  });
});

test('what is locked cannot be changed, and the same patch cannot unlock it', () => {
  const locked = given(set('locked', 'x'), set('staff', 300));
  expect(codes(locked, set('locked', 'y'), clear('locked'))).toEqual(['READ_ONLY', 'READ_ONLY']);
  expect(codes(locked, set('staff', 1), set('locked', 'y'))).toEqual(['READ_ONLY']);
  expect(codes(patch(locked, set('staff', 1)).answers, set('locked', 'y'))).toEqual([]);
});

test('what has ended takes no answer, but gives up the one it has', () => {
  expect(codes(new Map(), set('former', 'x'), clear('former'))).toEqual(['RETIRED']);
  expect(evaluated(new Map([['request.former', 'x']])).answer(node('former'), [])).toBeUndefined();
});

test('a form starts with what its sources give', () => {
  const sources = { 'requesting.country': 'PL' };
  expect([...initialAnswers(compiled, 'request', sources, MOMENT)]).toEqual([['request.country', 'PL']]);
  expect([...initialAnswers(compiled, 'request', {}, MOMENT)]).toEqual([]);
});

test('a form that was handed over is looked at as on that day', () => {
  const answers = given(set('soon', true));
  const later = { compiled, answers, asked: new Set<string>(), today: '2027-01-01', now: '2027-01-01T00:00:00Z' };
  expect(evaluateSituation(later).answer(node('soon'), [])).toBeUndefined();
  const handedOver = new Map([['request', MOMENT]]);
  expect(evaluateSituation({ ...later, handedOver }).answer(node('soon'), [])).toBe(true);
});
