import type { Transaction } from '../../database/transaction.ts';
import type { Problem } from '../../errors.ts';
import { hashOf } from './hashOf.ts';
import type { NamedSource } from './storeEditions.ts';

/** An edition, named. */
export interface EditionHead {
  /** In the database. */
  readonly id: string;
  /** For example `recognition.v1`. */
  readonly line: string;
  readonly version: string;
}

/**
 * What is to be said of a version that is stored: that it is there, or EDITION_CHANGED when it is there with other
 * content, which never changes. Null when there is no such version.
 */
export async function storedAlready(
  tx: Pick<Transaction, 'edition'>,
  { source, file }: NamedSource,
): Promise<
  | { readonly outcome: 'present'; readonly edition: EditionHead }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  | null
> {
  const { id: questionnaireId, major, version } = source.questionnaire;
  const line = `${questionnaireId}.v${major}`;
  const stored = await tx.edition.findUnique({
    where: { questionnaireId_major_version: { questionnaireId, major, version } },
    select: { id: true, hash: true },
  });
  if (!stored) return null;
  if (stored.hash === hashOf(source)) return { outcome: 'present', edition: { id: stored.id, line, version } };
  const message = `${line} ${version} was published with other content; the published edition stays in use.`;
  const fix = 'Raise "version" and publish the change as a new edition.';
  return { outcome: 'refused', problems: [{ code: 'EDITION_CHANGED', at: file, message, fix }] };
}
