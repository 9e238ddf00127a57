import type { Transaction } from '../../database/transaction.ts';
import type { Problem } from '../../errors.ts';
import type { Change } from '../../forms/evolution/change.ts';
import { checkVersion } from '../../forms/evolution/checkVersion.ts';
import { compareEditions } from '../../forms/evolution/compare/compareEditions.ts';
import { hashOf } from './hashOf.ts';
import { nameGate } from './nameGate.ts';
import { predecessorOf } from './predecessorOf.ts';
import { recordNames } from './recordNames.ts';
import { recordStoredNames } from './recordStoredNames.ts';
import { type EditionHead, storedAlready } from './storedAlready.ts';
import type { NamedSource } from './storeEditions.ts';
import { takeTurn } from './takeTurn.ts';

/** What became of an edition that somebody wanted to publish. */
export type Publication =
  | {
      readonly outcome: 'published';
      readonly edition: EditionHead;
      /** The version that it follows, perhaps of a lower major; null when its questionnaire is new. */
      readonly previous: string | null;
      readonly changes: readonly Change[];
    }
  /** This very edition is stored; nothing was to be done. */
  | { readonly outcome: 'present'; readonly edition: EditionHead }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };

/** The channel on which every server hears of publications. */
export const EDITIONS_CHANNEL = 'editions';

/**
 * Publishes an edition inside the caller's transaction; see `publishEdition`.
 *
 * @param patienceMs how long to wait while others publish; the default of `takeTurn` when left out
 */
export async function publishWithin(tx: Transaction, named: NamedSource, patienceMs?: number): Promise<Publication> {
  const { source, file } = named;
  const { id: questionnaireId, major, version } = source.questionnaire;
  const line = `${questionnaireId}.v${major}`;
  if (!(await takeTurn(tx, patienceMs))) return { outcome: 'refused', problems: [busy(line)] };
  const already = await storedAlready(tx, named);
  if (already) return already;

  await recordStoredNames(tx);
  const predecessor = await predecessorOf(tx, source.questionnaire);
  const old = predecessor?.source ?? null;
  const problems = [...(old ? checkVersion(old, source, file) : []), ...(await nameGate(tx, named, old))];
  if (problems.length > 0) return { outcome: 'refused', problems };

  const { id } = await tx.edition.create({
    data: {
      questionnaireId,
      major,
      version,
      legalArea: source.legalArea.id,
      hash: hashOf(source),
      source: JSON.parse(JSON.stringify(source)),
      hasNames: true,
    },
    select: { id: true },
  });
  await recordNames(tx, source, old);
  // Sent when, and only when, the transaction commits.
  await tx.$executeRaw`select pg_notify(${EDITIONS_CHANNEL}, ${id}::text)`;
  return {
    outcome: 'published',
    edition: { id, line, version },
    previous: predecessor?.version ?? null,
    changes: old ? compareEditions(old, source) : [],
  };
}

function busy(line: string): Problem {
  const message = 'Others have been publishing all the time.';
  return { code: 'PUBLISHING_BUSY', at: line, message, fix: 'Try again.' };
}
