import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { FAULT_CODES, type FaultCode } from '../../src/workflow/check/fault.ts';
import { checkWorkflow } from '../../src/workflow/checkWorkflow.ts';
import { textKeys } from '../../src/workflow/textKeys.ts';
import type { Workflow } from '../../src/workflow/types.ts';
import { ROOT } from './shipped.ts';

const FIXTURES = join(ROOT, 'tests', 'fixtures', 'workflows');
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'questionnaires', 'workflow.schema.json'), 'utf8'));
const SEND = '/states/DRAFT/on/SEND';
const REPLY = '/states/SENT/on/REPLY';
const WITHDRAW = '/states/SENT/on/WITHDRAW';

/** Where each planted fault is found, and what the advice must contain. */
const FOUND: Record<FaultCode, readonly [at: string, fix: string]> = {
  BAD_CODE: ['#/states/DRAFT/on/send', '"SEND"'],
  BLIND_PART: [`#${WITHDRAW}/by`, 'Add "requesting" to "visibleTo" of SENT'],
  DEAD_END: ['#/states/LOST', 'final'],
  DEADLINE_MISMATCH: [`#${WITHDRAW}`, 'stopDeadline:reply'],
  FINAL_WITH_ACTIONS: ['#/states/DONE', 'Remove'],
  FORM_NOT_EDITABLE: ['#/forms/reply', 'editableIn'],
  FORM_NOT_NEEDED: ['#/forms/reply', '"needsForm": "reply"'],
  INPUT_TWICE: [`#${SEND}`, 'not under both'],
  MISSING_TEXT: ['#/texts/sample.actions.REFUSE.label', 'Add the text'],
  RETENTION_NOT_STARTED: [`#${WITHDRAW}`, 'startRetention'],
  UNKNOWN_DEADLINE: [`#${SEND}/effects/1`, 'Did you mean "reply"?'],
  UNKNOWN_EFFECT: [`#${REPLY}/effects/3`, 'Did you mean "notify:requesting"?'],
  UNKNOWN_FORM: [`#${REPLY}/needsForm`, 'Did you mean "reply"?'],
  UNKNOWN_GUARD: [`#${REPLY}/guard`, 'none exists'],
  UNKNOWN_INITIAL: ['#/initial', 'Did you mean "DRAFT"?'],
  UNKNOWN_INPUT: [`#${SEND}/input/0`, 'Did you mean "dueOn"?'],
  UNKNOWN_PART: [`#${REPLY}/by`, 'Did you mean "responding"?'],
  UNKNOWN_ROLE: [`#${WITHDRAW}/role`, 'Did you mean "REQUEST_HANDLER"?'],
  UNKNOWN_STATE: ['#/forms/reply/editableIn/0', 'Did you mean "SENT"?'],
  UNKNOWN_TARGET: [`#${WITHDRAW}/target`, 'Did you mean "DONE"?'],
  UNKNOWN_TEXT: ['#/texts/sample.actions.WITHDRAW.label', 'emove it'],
  UNREACHABLE_STATE: ['#/states/PARKED', 'Let an action lead to it'],
  WRONG_SHAPE: ['#/version', 'whole number'],
};

test('the sample has no problem', () => {
  expect(check(sample(), 'sample.json')).toEqual([]);
});

test('every code has a fixture and every fixture a code', () => {
  expect(readdirSync(join(FIXTURES, 'invalid')).sort()).toEqual(FAULT_CODES.map((code) => `${code}.json`).sort());
});

test.each(FAULT_CODES)('%s is refused for exactly that reason', (code) => {
  const file = join('invalid', `${code}.json`);
  const [at, fix] = FOUND[code];
  const problems = check(read(file) as Workflow, file);
  const where = code.endsWith('_TEXT') ? join('invalid', 'texts', 'en.json') : file;
  expect(problems.map((problem) => [problem.code, problem.at])).toEqual([[code, `${where}${at}`]]);
  expect(problems[0]!.fix).toContain(fix);
});

describe('more than one fixture can show', () => {
  test('every problem is reported at once', () => {
    const { on, ...draft } = sample().states['DRAFT']!;
    const faulty = { ...on!['SEND']!, target: 'SEMT', by: 'asking', input: ['due'], effects: ['ring'] };
    const workflow = change({
      initial: 'DRAF',
      states: { ...sample().states, DRAFT: { ...draft, on: { SEND: faulty } } },
    });
    expect(check(workflow, 'sample.json').map(({ code }) => code)).toEqual([
      'UNKNOWN_INITIAL',
      'UNKNOWN_TARGET',
      'UNKNOWN_PART',
      'UNKNOWN_INPUT',
      'UNKNOWN_EFFECT',
    ]);
  });

  test('a state without a way out is a dead end, and so is every state that only leads there', () => {
    const { DRAFT, SENT } = sample().states;
    const { on, ...silent } = SENT!;
    expect(on).toBeDefined();
    const problems = check(change({ states: { DRAFT, SENT: silent } }), 'sample.json');
    const deadEnds = problems.filter(({ code }) => code === 'DEAD_END').map(({ at }) => at);
    expect(deadEnds).toEqual(['sample.json#/states/DRAFT', 'sample.json#/states/SENT']);
  });

  test.each([
    ['DRAFT', 'SEND', ['freeze:request', 'notify:responding'], 'is not started'],
    [
      'SENT',
      'REPLY',
      ['freeze:reply', 'startRetention', 'stopDeadline:reply', 'startDeadline:reply'],
      'no such deadline',
    ],
    ['DRAFT', 'SEND', ['freeze:request', 'startDeadline:reply', 'stopDeadline:reply'], 'does not run'],
  ])('in %s, %s with the effects %j is a mismatch of deadlines', (state, action, effects, message) => {
    const { on, ...rest } = sample().states[state]!;
    const changed = { ...rest, on: { ...on, [action]: { ...on![action]!, effects } } };
    const problems = check(change({ states: { ...sample().states, [state]: changed } }), 'sample.json');
    expect(problems).toEqual([
      expect.objectContaining({ code: 'DEADLINE_MISMATCH', message: expect.stringContaining(message) }),
    ]);
  });

  test('whoever is told must be allowed to know', () => {
    const { DONE, ...others } = sample().states;
    const problems = check(
      change({ states: { ...others, DONE: { ...DONE, visibleTo: ['responding'] } } }),
      'sample.json',
    );
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['BLIND_PART', `sample.json#${REPLY}/effects/3`]]);
  });

  test('whoever fills in a form must be allowed to see it', () => {
    const { reply, request } = sample().forms;
    const forms = { request, reply: { ...reply, editableIn: ['DRAFT', 'SENT'] } };
    const problems = check(change({ forms }), 'sample.json');
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['BLIND_PART', 'sample.json#/forms/reply']]);
  });

  test.each([
    ['DRAFT', 'SEND', { target: 'SEMT' }, 'UNKNOWN_TARGET'],
    ['DRAFT', 'SEND', { effects: ['freeze:request', 'startDedline:reply'] }, 'UNKNOWN_EFFECT'],
    ['SENT', 'WITHDRAW', { effects: ['stopDeadline:reply', 'startRetenton'] }, 'UNKNOWN_EFFECT'],
  ])('in %s, the slip in %s %j brings no other problems with it', (state, action, slip, code) => {
    const { on, ...rest } = sample().states[state]!;
    const changed = { ...rest, on: { ...on, [action]: { ...on![action]!, ...slip } } };
    const problems = check(change({ states: { ...sample().states, [state]: changed } }), 'sample.json');
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('a deadline runs on when an action stays in its state', () => {
    const { on, ...rest } = sample().states['SENT']!;
    const SENT = { ...rest, on: { ...on, SEND: { target: 'SENT', by: 'requesting' } } };
    expect(check(change({ states: { ...sample().states, SENT } }), 'sample.json')).toEqual([]);
  });

  test('a text that several places show is asked for once', () => {
    const keys = textKeys(sample());
    expect(keys.length).toBe(new Set(keys).size);
    const { on, ...rest } = sample().states['SENT']!;
    const SENT = { ...rest, on: { ...on, SEND: { target: 'SENT', by: 'requesting', input: ['dueOn'] } } };
    expect(textKeys(change({ states: { ...sample().states, SENT } }))).toEqual(keys);
  });

  test('a misspelt key is named with the one that was meant', () => {
    const problems = check(change({ pats: [] }), 'sample.json');
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'WRONG_SHAPE',
        at: 'sample.json#/pats',
        fix: expect.stringMatching(/^Did you mean "parts"/),
      }),
    ]);
  });

  test.each([undefined, null, 'text', 1, [], {}, { states: [] }, { states: { A: null } }])(
    '%j is refused without a crash',
    (definition) => {
      const problems = checkWorkflow(definition, { ...surroundings(), file: 'x.json', texts: new Map() });
      expect(problems.length).toBeGreaterThan(0);
      expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['WRONG_SHAPE']));
    },
  );

  test('a language without texts is one problem, not one for each text', () => {
    const requiredLanguages = ['en', 'mt'];
    const texts = new Map([['en', texted(sample())]]);
    const problems = checkWorkflow(sample(), { ...surroundings(), file: 'a/sample.json', texts, requiredLanguages });
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['MISSING_TEXT', `${join('a', 'texts', 'mt.json')}#`]]);
  });

  test('blank text is missing text', () => {
    const texts = new Map([['en', { ...texted(sample()), 'sample.title': ' ' }]]);
    const problems = checkWorkflow(sample(), { ...surroundings(), file: 'sample.json', texts });
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ['MISSING_TEXT', `${join('texts', 'en.json')}#/texts/sample.title`],
    ]);
  });
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(FIXTURES, file), 'utf8'));
}

function sample(): Workflow {
  return read('sample.json') as Workflow;
}

function change(changes: object): Workflow {
  return { ...sample(), ...changes };
}

function surroundings() {
  return { schema: SCHEMA, requiredLanguages: ['en'] };
}

function texted(workflow: Workflow): Record<string, string> {
  return Object.fromEntries(textKeys(workflow).map((key) => [key, 'Text']));
}

/** Only the fixtures about texts meet the sample's real bundle; the others have all texts, so that their fault is alone. */
function check(workflow: Workflow, file: string) {
  const bundle = read(join('texts', 'en.json')) as { texts: Record<string, string> };
  const texts = new Map([
    ['en', /_TEXT|sample/.test(file) && workflow.states['SENT'] ? bundle.texts : texted(workflow)],
  ]);
  return checkWorkflow(workflow, { ...surroundings(), file, texts });
}
