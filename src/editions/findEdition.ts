import type { Services } from '../context.ts';
import type { Edition } from './editions.ts';

/** A line of editions, named as people name it. */
export interface LineName {
  /** Id of the questionnaire, for example `recognition`. */
  readonly questionnaire: string;
  readonly major: number;
}

/** The published edition of a line that bears a version; null when there is none. */
export async function findEdition(
  { db, editions }: Pick<Services, 'db' | 'editions'>,
  { questionnaire, major }: LineName,
  version: string,
): Promise<Edition | null> {
  const key = { questionnaireId: questionnaire, major, version };
  const where = { questionnaireId_major_version: key };
  const head = await db.prisma.edition.findUnique({ where, select: { id: true } });
  return head && (await editions.byId(head.id));
}
