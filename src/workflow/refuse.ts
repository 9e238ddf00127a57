import { DEFAULT_ROLE, type Facts, type Standing, type WorkflowAction } from './types.ts';

/**
 * Why someone who stands so may not perform an action of the current state; null when they may.
 *
 * The one place that compares `by`, `role` and `guard`: what is offered and what is allowed cannot drift apart.
 */
export function refuse(
  action: WorkflowAction,
  { parts, roles }: Standing,
  facts: Facts,
): 'WRONG_PART' | 'WRONG_ROLE' | 'NOT_AVAILABLE' | null {
  if (![action.by].flat().some((part) => parts.includes(part))) return 'WRONG_PART';
  if (!roles.includes(action.role ?? DEFAULT_ROLE)) return 'WRONG_ROLE';
  if (action.guard !== undefined && facts[action.guard] !== true) return 'NOT_AVAILABLE';
  return null;
}
