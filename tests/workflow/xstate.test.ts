import { describe, expect, test } from '@jest/globals';
import { createMachine, initialTransition, transition as xstateTransition } from 'xstate';

import { actionsOf } from '../../src/workflow/actionsOf.ts';
import { transition } from '../../src/workflow/transition.ts';
import { INPUTS, type InputName } from '../../src/workflow/types.ts';
import { shipped } from './shipped.ts';

const INPUT = Object.fromEntries(INPUTS.map((name) => [name, 'given'])) as Record<InputName, string>;

describe.each([...shipped.workflows.values()])('$id in the real XState', (workflow) => {
  // XState's types know neither `visibleTo` nor `by`; that it runs such a file unchanged is what is tried here.
  const machine = createMachine(JSON.parse(JSON.stringify(workflow)) as Parameters<typeof createMachine>[0]);
  const actions = [...new Set(actionsOf(workflow).map(({ code }) => code))];

  test('begins in the same state', () => {
    expect(initialTransition(machine)[0].value).toBe(workflow.initial);
  });

  test('makes the same moves from every reachable state, and no others', () => {
    const found = new Set([workflow.initial]);
    for (const state of found) {
      const snapshot = machine.resolveState({ value: state });
      for (const type of actions) {
        const theirs = snapshot.can({ type }) ? xstateTransition(machine, snapshot, { type })[0].value : null;
        expect({ state, type, next: ours(state, type) }).toEqual({ state, type, next: theirs });
        if (typeof theirs === 'string') found.add(theirs);
      }
    }
    expect([...found].sort()).toEqual(Object.keys(workflow.states).sort());
  });

  test('is done in the same states', () => {
    for (const [code, { type }] of Object.entries(workflow.states)) {
      expect([code, machine.resolveState({ value: code }).status]).toEqual([
        code,
        type === 'final' ? 'done' : 'active',
      ]);
    }
  });

  /** The next state when everybody who may act tries; XState knows no parts. */
  function ours(state: string, action: string): string | null {
    const results = workflow.parts.map((part) =>
      transition(workflow, state, action, { part, roles: ['REQUEST_HANDLER'], input: INPUT }),
    );
    return results.find((result) => 'state' in result)?.state ?? null;
  }
});
