import { describe, expect, test } from '@jest/globals';

import { parseEffect } from '../../src/workflow/parseEffect.ts';
import { transition } from '../../src/workflow/transition.ts';
import { type Facts, INPUTS, type InputName, type Workflow } from '../../src/workflow/types.ts';
import { shippedWorkflow } from './shipped.ts';

const workflow = shippedWorkflow('information-request');

/** Everything that can be done in an information request; whatever is not here is refused. */
const MOVES: readonly (readonly [from: string, action: string, part: string, to: string, effects: string])[] = [
  ['DRAFT', 'SEND', 'requesting', 'SENT', 'setDueDate freeze:request startDeadline:acceptance notify:responding'],
  ['DRAFT', 'DISCARD', 'requesting', 'DISCARDED', 'startRetention'],
  [
    'SENT',
    'ACCEPT',
    'responding',
    'ACCEPTED',
    'setDueDate stopDeadline:acceptance startDeadline:reply notify:requesting',
  ],
  ['SENT', 'REFUSE', 'responding', 'REFUSED', 'stopDeadline:acceptance startRetention notify:requesting'],
  ['SENT', 'WITHDRAW', 'requesting', 'WITHDRAWN', 'stopDeadline:acceptance startRetention notify:responding'],
  ['ACCEPTED', 'REPLY', 'responding', 'REPLIED', 'freeze:reply stopDeadline:reply notify:requesting'],
  ['ACCEPTED', 'REFUSE', 'responding', 'REFUSED', 'stopDeadline:reply startRetention notify:requesting'],
  ['ACCEPTED', 'WITHDRAW', 'requesting', 'WITHDRAWN', 'stopDeadline:reply startRetention notify:responding'],
  ['REPLIED', 'CLOSE', 'requesting', 'CLOSED', 'rate startRetention notify:responding'],
];

const STATES = ['DRAFT', 'SENT', 'ACCEPTED', 'REPLIED', 'CLOSED', 'REFUSED', 'WITHDRAWN', 'DISCARDED'];
const ACTIONS = ['SEND', 'DISCARD', 'ACCEPT', 'REFUSE', 'WITHDRAW', 'REPLY', 'CLOSE'];
const PARTS = ['requesting', 'responding', 'recipient', ''];
const ROLES: readonly string[][] = [['REQUEST_HANDLER'], ['VIEWER'], ['VIEWER', 'REQUEST_HANDLER'], []];

const INPUT = Object.fromEntries(INPUTS.map((name) => [name, 'given'])) as Record<InputName, string>;

test('the table knows every state and action of the definition', () => {
  expect(Object.keys(workflow.states).sort()).toEqual([...STATES].sort());
  const actions = Object.values(workflow.states).flatMap(({ on = {} }) => Object.keys(on));
  expect([...new Set(actions)].sort()).toEqual([...ACTIONS].sort());
});

describe.each([...STATES, 'UNHEARD_OF', 'constructor', '__proto__'])('in %s', (state) => {
  test.each([...ACTIONS, 'UNHEARD_OF', 'constructor', '__proto__'])('%s does what the table says', (action) => {
    for (const part of PARTS) {
      for (const roles of ROLES) {
        const result = transition(workflow, state, action, { part, roles, input: INPUT });
        expect({ part, roles, result }).toEqual({ part, roles, result: expected(state, action, part, roles) });
      }
    }
  });
});

function expected(state: string, action: string, part: string, roles: readonly string[]) {
  const move = MOVES.find(([from, code]) => from === state && code === action);
  if (move === undefined) return { refused: 'NOT_AVAILABLE' };
  const [, , by, to, effects] = move;
  if (by !== part) return { refused: 'WRONG_PART' };
  if (!roles.includes('REQUEST_HANDLER')) return { refused: 'WRONG_ROLE' };
  return { state: to, effects: effects.split(' ').map(parseEffect) };
}

describe('inputs', () => {
  const roles = ['REQUEST_HANDLER'];
  const requesting = { part: 'requesting', roles };
  const responding = { part: 'responding', roles };

  test.each([
    ['DRAFT', 'SEND', requesting, ['dueOn']],
    ['SENT', 'REFUSE', responding, ['reason']],
    ['ACCEPTED', 'REFUSE', responding, ['reason']],
    ['REPLIED', 'CLOSE', requesting, ['timeliness', 'efforts']],
  ])('in %s, %s without its inputs names all of them', (state, action, who, missing) => {
    expect(transition(workflow, state, action, who)).toEqual({ refused: 'INPUT_MISSING', missing });
  });

  test.each([undefined, null, '', ' \n'])('%j counts as no reason', (reason) => {
    const refused = { refused: 'INPUT_MISSING', missing: ['reason'] };
    expect(transition(workflow, 'SENT', 'REFUSE', { ...responding, input: { reason } })).toEqual(refused);
  });

  test('only the missing one is named', () => {
    const input = { timeliness: 0 };
    const refused = { refused: 'INPUT_MISSING', missing: ['efforts'] };
    expect(transition(workflow, 'REPLIED', 'CLOSE', { ...requesting, input })).toEqual(refused);
  });

  test.each([
    ['SENT', 'ACCEPT', responding],
    ['SENT', 'WITHDRAW', requesting],
    ['ACCEPTED', 'WITHDRAW', requesting],
  ])('in %s, %s needs none', (state, action, who) => {
    expect(transition(workflow, state, action, who)).toHaveProperty('state');
  });

  test('part and role are refused before inputs are asked for', () => {
    expect(transition(workflow, 'SENT', 'REFUSE', requesting)).toEqual({ refused: 'WRONG_PART' });
    expect(transition(workflow, 'SENT', 'REFUSE', { part: 'responding', roles: [] })).toEqual({
      refused: 'WRONG_ROLE',
    });
  });
});

describe('what later workflows use', () => {
  const roles = ['REQUEST_HANDLER'];
  const withReply = (changes: object): Workflow => {
    const { ACCEPTED } = workflow.states;
    const REPLY = { ...ACCEPTED!.on!['REPLY']!, ...changes };
    return { ...workflow, states: { ...workflow.states, ACCEPTED: { ...ACCEPTED!, on: { REPLY } } } };
  };

  test('several parts may share an action', () => {
    const shared = withReply({ by: ['requesting', 'responding'] });
    for (const part of ['requesting', 'responding']) {
      expect(transition(shared, 'ACCEPTED', 'REPLY', { part, roles })).toHaveProperty('state', 'REPLIED');
    }
    expect(transition(shared, 'ACCEPTED', 'REPLY', { part: 'recipient', roles })).toEqual({ refused: 'WRONG_PART' });
  });

  test('an action may ask for another role than the default one', () => {
    const other = withReply({ role: 'ALLOCATOR' });
    expect(transition(other, 'ACCEPTED', 'REPLY', { part: 'responding', roles })).toEqual({ refused: 'WRONG_ROLE' });
    const allocator = { part: 'responding', roles: ['ALLOCATOR'] };
    expect(transition(other, 'ACCEPTED', 'REPLY', allocator)).toHaveProperty('state', 'REPLIED');
  });

  test('a guard must hold; one that nobody looked at does not', () => {
    const guarded = withReply({ guard: 'sameState' });
    const act = (facts?: object) =>
      transition(guarded, 'ACCEPTED', 'REPLY', { part: 'responding', roles, ...(facts && { facts: facts as Facts }) });
    expect(act()).toEqual({ refused: 'NOT_AVAILABLE' });
    expect(act({ sameState: false })).toEqual({ refused: 'NOT_AVAILABLE' });
    expect(act({ sameState: true })).toHaveProperty('state', 'REPLIED');
  });

  test('an unchecked effect throws instead of being lost', () => {
    const faulty = withReply({ effects: ['notfy:requesting'] });
    expect(() => transition(faulty, 'ACCEPTED', 'REPLY', { part: 'responding', roles })).toThrow(TypeError);
  });
});
