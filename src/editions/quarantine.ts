import type { Problem, Severity } from '../errors.ts';

/** A problem, and since when this process has known it. */
export interface Quarantined extends Problem {
  /** An error keeps something out; a warning keeps nothing out. */
  readonly severity: Severity;
  readonly since: Date;
}

/** What is wrong with what this process read: files that were left out, lines whose types do not fit, warnings. */
export interface Quarantine {
  /** The problems now. */
  list(): readonly Quarantined[];
  /** Replaces the problems of one origin by those that were found at another look. */
  replace(origin: 'files' | 'schema', problems: readonly Problem[]): void;
}

/** Makes an empty quarantine. */
export function createQuarantine(now: () => Date): Quarantine {
  const held = new Map<string, readonly Quarantined[]>();
  return {
    list: () => [...held.values()].flat(),
    replace(origin, problems) {
      const before = held.get(origin) ?? [];
      const at = now();
      const after = problems.map((problem): Quarantined => {
        // What was known stays known since then.
        const since = before.find((other) => isSame(other, problem))?.since ?? at;
        return { ...problem, severity: problem.severity ?? 'error', since };
      });
      held.set(origin, after);
    },
  };
}

function isSame(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.at === b.at && a.message === b.message;
}
