import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { actionsOf } from '../../src/workflow/actionsOf.ts';
import { availableActions } from '../../src/workflow/availableActions.ts';
import { mayRead } from '../../src/workflow/mayRead.ts';
import { type Move, transition } from '../../src/workflow/transition.ts';
import { type Effect, INPUTS, type Workflow } from '../../src/workflow/types.ts';
import { shipped } from './shipped.ts';

/** What the effects of a walk add up to: the model that the rules below are about. */
interface Model {
  state: string;
  frozen: Set<string>;
  running: Set<string>;
  isRetentionRunning: boolean;
}

describe.each([...shipped.workflows.values()])('random walks through $id', (workflow) => {
  const codes = [...new Set(actionsOf(workflow).map(({ code }) => code))];
  const attempts = fc.array(
    fc.record({
      action: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...codes) }, { weight: 1, arbitrary: fc.string() }),
      part: fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...workflow.parts) },
        { weight: 1, arbitrary: fc.string() },
      ),
      roles: usually(['REQUEST_HANDLER'], ['VIEWER'], []),
      input: fc.record(Object.fromEntries(INPUTS.map((name) => [name, usually<unknown>('given', '', null)]))),
    }),
    { maxLength: 60, size: 'max' },
  );

  test('stay among the known states, keep their promises, and end in final states that refuse everything', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(attempts, (walk) => {
        const model: Model = {
          state: workflow.initial,
          frozen: new Set(),
          running: new Set(),
          isRetentionRunning: false,
        };
        for (const { action, ...attempt } of walk) {
          const before = model.state;
          const offered = availableActions(workflow, before, { parts: [attempt.part], roles: attempt.roles });
          const result = transition(workflow, before, action, attempt);

          const isOffered = offered.some((available) => available.action === action);
          const isAskedFor = 'state' in result || result.refused === 'INPUT_MISSING';
          expect(isOffered).toBe(isAskedFor);
          if (!('state' in result)) continue;

          expect(workflow.states[before]?.type).not.toBe('final');
          follow(model, result);
          seen.add(model.state);
          keepsItsPromises(workflow, model, result.effects);
        }
      }),
      { numRuns: 500 },
    );
    // Otherwise the walks were too short to say anything.
    expect([...seen, workflow.initial].sort()).toEqual(Object.keys(workflow.states).sort());
  });
});

/** The first value nine times in ten, so that walks get far; one of the others otherwise. */
function usually<Value>(first: Value, ...others: Value[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

function follow(model: Model, { state, effects }: Move): void {
  model.state = state;
  for (const effect of effects) {
    if (effect.effect === 'freeze') model.frozen.add(effect.argument);
    if (effect.effect === 'startDeadline') model.running.add(effect.argument);
    if (effect.effect === 'stopDeadline') model.running.delete(effect.argument);
    if (effect.effect === 'startRetention') model.isRetentionRunning = true;
  }
}

function keepsItsPromises(workflow: Workflow, model: Model, effects: readonly Effect[]): void {
  const state = workflow.states[model.state]!;
  expect([...model.running]).toEqual(state.deadline === undefined ? [] : [state.deadline.name]);
  expect(model.isRetentionRunning).toBe(state.type === 'final');
  for (const effect of effects) {
    if (effect.effect === 'notify') expect(state.visibleTo).toContain(effect.argument);
  }
  for (const part of workflow.parts) {
    const { forms } = mayRead(workflow, model.state, { parts: [part], frozen: [...model.frozen] });
    for (const form of forms) expect(workflow.forms[form]!.by === part || model.frozen.has(form)).toBe(true);
  }
}
