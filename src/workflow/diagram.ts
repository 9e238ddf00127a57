import { actionsOf } from './actionsOf.ts';
import type { Workflow } from './types.ts';

/**
 * The workflow as the text of a Mermaid state diagram, without the code fence.
 * Arrows carry the action's code and who does it: `SENT --> ACCEPTED: ACCEPT (responding)`.
 */
export function diagram(workflow: Workflow): string {
  const arrows = actionsOf(workflow).map(
    ({ from, code, action }) => `${from} --> ${action.target}: ${code} (${[action.by].flat().join(', ')})`,
  );
  const ends = Object.entries(workflow.states)
    .filter(([, { type }]) => type === 'final')
    .map(([code]) => `${code} --> [*]`);
  return ['stateDiagram-v2', ...[`[*] --> ${workflow.initial}`, ...arrows, ...ends].map((line) => `  ${line}`)].join(
    '\n',
  );
}
