import { describe, expect, test } from '@jest/globals';

import { availableActions } from '../../src/workflow/availableActions.ts';
import type { Facts, Workflow } from '../../src/workflow/types.ts';
import { shippedWorkflow } from './shipped.ts';

const workflow = shippedWorkflow('information-request');
const roles = ['REQUEST_HANDLER'];
const plain = { needsReason: false, needsForm: null, needsAuthority: false, inputs: [] };
const reason = { needsReason: true, inputs: [{ name: 'reason', required: true }] };
const optionalReason = { inputs: [{ name: 'reason', required: false }] };

test.each([
  [
    'DRAFT',
    'requesting',
    [
      { ...plain, action: 'SEND', needsForm: 'request', inputs: [{ name: 'dueOn', required: true }] },
      { ...plain, action: 'DISCARD' },
    ],
  ],
  ['DRAFT', 'responding', []],
  ['SENT', 'requesting', [{ ...plain, action: 'WITHDRAW', ...optionalReason }]],
  [
    'SENT',
    'responding',
    [
      { ...plain, action: 'ACCEPT', inputs: [{ name: 'dueOn', required: false }] },
      { ...plain, action: 'REFUSE', ...reason },
    ],
  ],
  ['ACCEPTED', 'requesting', [{ ...plain, action: 'WITHDRAW', ...optionalReason }]],
  [
    'ACCEPTED',
    'responding',
    [
      { ...plain, action: 'REPLY', needsForm: 'reply' },
      { ...plain, action: 'REFUSE', ...reason },
    ],
  ],
  [
    'REPLIED',
    'requesting',
    [
      {
        ...plain,
        action: 'CLOSE',
        inputs: [
          { name: 'timeliness', required: true },
          { name: 'efforts', required: true },
        ],
      },
    ],
  ],
  ['REPLIED', 'responding', []],
])('in %s, %s is offered exactly its actions', (state, part, expected) => {
  expect(availableActions(workflow, state, { parts: [part], roles })).toEqual(expected);
});

test.each(['CLOSED', 'REFUSED', 'WITHDRAWN', 'DISCARDED', 'UNHEARD_OF', 'constructor'])(
  '%s offers nothing',
  (state) => {
    expect(availableActions(workflow, state, { parts: ['requesting', 'responding'], roles })).toEqual([]);
  },
);

test('a viewer without the role is offered nothing', () => {
  const viewer = { parts: ['requesting', 'responding'], roles: ['VIEWER'] };
  for (const state of Object.keys(workflow.states)) expect(availableActions(workflow, state, viewer)).toEqual([]);
});

test('an authority on both sides is offered the actions of both, in the order of the definition', () => {
  const offered = availableActions(workflow, 'SENT', { parts: ['responding', 'requesting'], roles });
  expect(offered.map(({ action }) => action)).toEqual(['ACCEPT', 'REFUSE', 'WITHDRAW']);
});

describe('what later workflows use', () => {
  const { SENT } = workflow.states;
  const FORWARD = { target: 'SENT', by: 'responding', input: ['to'], guard: 'sameState' };
  const states = { ...workflow.states, SENT: { ...SENT, on: { FORWARD } } };
  const forwarding = { ...workflow, states } as unknown as Workflow;
  const offered = (facts: object) =>
    availableActions(forwarding, 'SENT', { parts: ['responding'], roles, facts: facts as Facts });

  test('an action that goes on to someone says so', () => {
    const inputs = [{ name: 'to', required: true }];
    expect(offered({ sameState: true })).toEqual([{ ...plain, action: 'FORWARD', needsAuthority: true, inputs }]);
  });

  test('an action whose guard does not hold is not offered', () => {
    expect(offered({})).toEqual([]);
  });
});
