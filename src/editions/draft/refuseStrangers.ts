import type { Transaction } from '../../database/transaction.ts';
import { AccessError } from '../../errors.ts';
import { mayAuthor } from '../../users/mayAuthor.ts';
import type { Viewer } from '../../users/viewer.ts';
import type { NamedSource } from '../publishing/storeEditions.ts';

/**
 * Refuses a viewer who does not write for the legal areas of a draft, and for every area that its questionnaires were
 * ever published in: under its own name no area takes over a questionnaire of another one.
 *
 * @throws AccessError FORBIDDEN
 */
export async function refuseStrangers(
  tx: Pick<Transaction, 'edition'>,
  viewer: Viewer,
  sources: readonly NamedSource[],
): Promise<void> {
  const where = { questionnaireId: { in: sources.map(({ source }) => source.questionnaire.id) } };
  const stored = await tx.edition.findMany({ where, distinct: ['legalArea'], select: { legalArea: true } });
  const areas = [...sources.map(({ source }) => source.legalArea.id), ...stored.map(({ legalArea }) => legalArea)];
  if (!areas.every((area) => mayAuthor(viewer, area))) throw new AccessError('FORBIDDEN');
}
