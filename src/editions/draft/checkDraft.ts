import type { Services } from '../../context.ts';
import type { Problem } from '../../errors.ts';
import { type Compiled, compile } from '../../forms/definition/compile.ts';
import type { Change } from '../../forms/evolution/change.ts';
import { compareEditions } from '../../forms/evolution/compare/compareEditions.ts';
import type { Edition } from '../editions.ts';
import { rehearseEditions } from '../publishing/rehearseEditions.ts';
import type { DraftFile } from './draftFile.ts';
import { readDraft } from './readDraft.ts';

/** What publishing an edition of a draft would bring about. */
export type PublicationOutcome = 'WOULD_BE_PUBLISHED' | 'PRESENT' | 'REFUSED';

/** One edition that a draft holds, free of faults of its own. */
export interface CheckedEdition {
  readonly compiled: Compiled;
  readonly outcome: PublicationOutcome;
  /** What new exchanges of the line run on now; null when the line is new. */
  readonly live: Edition | null;
  /** Against the live edition; none when the line is new. */
  readonly changes: readonly Change[];
}

/** What can be said of a draft without publishing it. */
export interface DraftCheck {
  readonly problems: readonly Problem[];
  readonly editions: readonly CheckedEdition[];
}

/**
 * Checks a draft, and rehearses its publication: every problem at once, with what each of its editions would be. Stores
 * nothing.
 */
export async function checkDraft(
  { db, editions, workflows }: Pick<Services, 'db' | 'editions' | 'workflows'>,
  files: readonly DraftFile[],
  takenTypeNames: ReadonlySet<string>,
): Promise<DraftCheck> {
  const { sources, problems } = await readDraft(files, workflows, takenTypeNames);
  const rehearsed = await rehearseEditions(db, sources);
  return {
    problems: [...problems, ...rehearsed.flatMap((one) => (one.outcome === 'refused' ? one.problems : []))],
    editions: sources.map(({ source }, index) => {
      const compiled = compile(source);
      const live = editions.liveOf(compiled.line) ?? null;
      const outcome = OUTCOMES[rehearsed[index]?.outcome ?? 'refused'];
      // What is present may be older than what is live.
      const isNew = live === null || outcome === 'PRESENT';
      return { compiled, live, outcome, changes: isNew ? [] : compareEditions(live.compiled.source, source) };
    }),
  };
}

const OUTCOMES = { published: 'WOULD_BE_PUBLISHED', present: 'PRESENT', refused: 'REFUSED' } as const;
