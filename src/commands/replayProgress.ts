import type { ReplayProgress } from '../exchanges/replay/replayEdition.ts';
import type { QuestionnaireDefinition } from '../forms/definition/types.ts';

const EVERY_MS = 1000;

/** Says how far a replay has come, on standard error, once it takes more than a second. */
export function replayProgress({
  id,
  major,
}: Pick<QuestionnaireDefinition, 'id' | 'major'>): (progress: ReplayProgress) => void {
  let last = performance.now();
  return ({ done, total }) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    process.stderr.write(`${id}.v${major}: ${done} of ${total} exchanges\n`);
  };
}
