import { recordAuthoring } from '../../audit/recordAuthoring.ts';
import type { Services } from '../../context.ts';
import type { Viewer } from '../../users/viewer.ts';
import { InvalidQuestionnaireError } from '../errors.ts';
import { publishTogether } from '../publishing/publishTogether.ts';
import type { Publication } from '../publishing/publishWithin.ts';
import type { EditionHead } from '../publishing/storedAlready.ts';
import type { DraftFile } from './draftFile.ts';
import { isBlocking } from './isBlocking.ts';
import { readDraft } from './readDraft.ts';
import { refuseStrangers } from './refuseStrangers.ts';

/** What became of a draft. */
export interface PublishedDraft {
  /** Those that were not there before. */
  readonly published: readonly EditionHead[];
  /** Those that were published before, exactly so. */
  readonly present: readonly EditionHead[];
}

/**
 * Publishes all editions of a draft, or none when anything keeps one of them out. Every server takes them up by itself
 * within a moment. Who published them goes to the audit trail. The same draft again changes nothing.
 *
 * @throws AccessError FORBIDDEN for legal areas that the viewer does not write for; InvalidQuestionnaireError
 */
export async function publishDraft(
  { db, workflows, now }: Pick<Services, 'db' | 'workflows' | 'now'>,
  viewer: Viewer,
  files: readonly DraftFile[],
  takenTypeNames: ReadonlySet<string>,
): Promise<PublishedDraft> {
  const { sources, problems } = await readDraft(files, workflows, takenTypeNames);
  await refuseStrangers(db.prisma, viewer, sources);
  if (problems.some(isBlocking)) throw new InvalidQuestionnaireError(problems);

  const publications = await publishTogether(db, sources, {
    alongside: async (tx, all) => {
      // Once more, when nobody else can publish any more.
      await refuseStrangers(tx, viewer, sources);
      const items = headsOf(all, 'published').map(({ line, version }) => `${line} ${version}`);
      if (items.length > 0) await recordAuthoring(tx, viewer, { operation: 'PUBLISH', items, at: now() });
    },
  });
  const refusals = publications.flatMap((one) => (one.outcome === 'refused' ? one.problems : []));
  if (refusals.length > 0) throw new InvalidQuestionnaireError([...problems, ...refusals]);
  return { published: headsOf(publications, 'published'), present: headsOf(publications, 'present') };
}

function headsOf(publications: readonly Publication[], outcome: 'published' | 'present'): EditionHead[] {
  return publications.flatMap((one) => (one.outcome === outcome && 'edition' in one ? [one.edition] : []));
}
