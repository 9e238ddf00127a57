import { lookUp } from './lookUp.ts';
import { parseEffect } from './parseEffect.ts';
import { refuse } from './refuse.ts';
import type { Effect, EffectText, Facts, InputName, Workflow } from './types.ts';

/** Who acts, with what. An action is done in one part, even by a viewer who has several. */
export interface Attempt {
  readonly part: string;
  readonly roles: readonly string[];
  /** Values by input; only their presence is looked at, blank text counts as absent. */
  readonly input?: Readonly<Partial<Record<InputName, unknown>>>;
  readonly facts?: Facts;
}

/** The state that follows, and what else must happen, in order. */
export interface Move {
  readonly state: string;
  readonly effects: readonly Effect[];
}

/** Why an action cannot be done; the first reason in the order of this list. */
export type Refusal =
  | { readonly refused: 'NOT_AVAILABLE' | 'WRONG_PART' | 'WRONG_ROLE' }
  | { readonly refused: 'INPUT_MISSING'; readonly missing: readonly InputName[] };

/**
 * What an action in a state leads to. Pure: nothing is stored and the clock is not read.
 *
 * The workflow must have passed `checkWorkflow`. Whether the form that the action needs is complete is for the caller to
 * see, who has the answers and can return their issues.
 *
 * @returns `refused` instead of throwing: `NOT_AVAILABLE` when the state has no such action (or is unknown, or a guard
 * does not hold), `WRONG_PART`, `WRONG_ROLE`, `INPUT_MISSING` with every missing input.
 * @throws TypeError for an effect that no check would have let pass
 */
export function transition(workflow: Workflow, state: string, action: string, attempt: Attempt): Move | Refusal {
  const { part, roles, input = {}, facts = {} } = attempt;
  const rule = lookUp(lookUp(workflow.states, state)?.on, action);
  if (rule === undefined) return { refused: 'NOT_AVAILABLE' };

  const refused = refuse(rule, { parts: [part], roles }, facts);
  if (refused !== null) return { refused };

  const missing = (rule.input ?? []).filter((name) => isBlank(input[name]));
  if (missing.length > 0) return { refused: 'INPUT_MISSING', missing };

  return { state: rule.target, effects: (rule.effects ?? []).map(effectOf) };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function effectOf(text: EffectText): Effect {
  const effect = parseEffect(text);
  if (effect === null) throw new TypeError(`Unknown effect ${text}: this workflow was not checked.`);
  return effect;
}
