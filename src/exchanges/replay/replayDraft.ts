import { recordAuthoring } from '../../audit/recordAuthoring.ts';
import type { Services } from '../../context.ts';
import type { DraftFile } from '../../editions/draft/draftFile.ts';
import { isBlocking } from '../../editions/draft/isBlocking.ts';
import { readDraft } from '../../editions/draft/readDraft.ts';
import { refuseStrangers } from '../../editions/draft/refuseStrangers.ts';
import { InvalidQuestionnaireError } from '../../editions/errors.ts';
import { hashOf } from '../../editions/publishing/hashOf.ts';
import type { Viewer } from '../../users/viewer.ts';
import { coarse } from './coarse.ts';
import { replayEdition } from './replayEdition.ts';
import type { ReplayReport } from './replayReport.ts';

/**
 * Tries every edition of a draft on the stored exchanges of its line; see `replayEdition`. A rule could be written to
 * find out about persons by counting, so who tried which content goes to the audit trail first, and
 * findings are told in steps of five.
 *
 * @throws AccessError FORBIDDEN for legal areas that the viewer does not write for; InvalidQuestionnaireError
 */
export async function replayDraft(
  services: Pick<Services, 'db' | 'editions' | 'vault' | 'workflows' | 'now'>,
  viewer: Viewer,
  files: readonly DraftFile[],
  takenTypeNames: ReadonlySet<string>,
): Promise<ReplayReport[]> {
  const { db, workflows, now } = services;
  const { sources, problems } = await readDraft(files, workflows, takenTypeNames);
  await refuseStrangers(db.prisma, viewer, sources);
  if (problems.some(isBlocking)) throw new InvalidQuestionnaireError(problems);

  const items = sources.map(({ source }) => {
    const { id, major, version } = source.questionnaire;
    return `${id}.v${major} ${version} ${hashOf(source)}`;
  });
  await recordAuthoring(db.prisma, viewer, { operation: 'REPLAY', items, at: now() });
  const reports: ReplayReport[] = [];
  // One after the other: each goes through all exchanges of its line.
  for (const { source } of sources) reports.push(coarse(await replayEdition(services, source)));
  return reports;
}
