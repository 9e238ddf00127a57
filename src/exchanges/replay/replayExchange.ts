import type { AnswerSheet } from '../../../prisma/client/client.ts';
import type { Services } from '../../context.ts';
import type { Answers } from '../../forms/answers/values.ts';
import type { Compiled } from '../../forms/definition/compile.ts';
import { compareVerdicts, type Verdict } from '../../forms/evolution/compareVerdicts.ts';
import { migrateAnswers } from '../../forms/evolution/migration/migrateAnswers.ts';
import { keyOf } from '../answersOf.ts';
import { openSheet, type SheetData } from '../sheets.ts';
import { situationOf } from '../situationOf.ts';

/** What is read of an exchange to replay it. */
export interface ReplayRecord {
  readonly id: string;
  readonly wrappedKey: Uint8Array | null;
  readonly asked: readonly string[];
  readonly closedAt: Date | null;
  readonly sheets: readonly (SheetData & Pick<AnswerSheet, 'form' | 'frozenAt'>)[];
}

/** What became of one exchange. */
export interface Replayed {
  /** Whether a form is still being written. */
  readonly hasDraft: boolean;
  readonly handedOver: readonly Verdict[];
  readonly drafts: readonly Verdict[];
}

/**
 * Judges the forms of one exchange by another edition. A form that was handed over is judged as of that day, and one
 * that nobody will finish, since the exchange is over, is left out.
 */
export function replayExchange(
  services: Pick<Services, 'vault' | 'now'>,
  record: ReplayRecord,
  from: Compiled,
  to: Compiled,
): Replayed | 'ERASED' | 'DAMAGED' {
  if (!record.wrappedKey) return 'ERASED';
  const answers = openAnswers(services, record);
  if (!answers) return 'DAMAGED';
  const frozen = record.sheets.filter(({ frozenAt }) => frozenAt);
  const written = record.closedAt ? [] : record.sheets.filter(({ frozenAt }) => !frozenAt);
  const situation = situationOf(services, { record, edition: { compiled: from } }, answers);
  const migrated = migrateAnswers(from, to, situation);
  const judge = ({ form }: { form: string }) => compareVerdicts(situation, to, form, migrated);
  return { hasDraft: written.length > 0, handedOver: frozen.flatMap(judge), drafts: written.flatMap(judge) };
}

function openAnswers({ vault }: Pick<Services, 'vault'>, { id, sheets, ...record }: ReplayRecord): Answers | null {
  try {
    const key = keyOf(record, vault);
    return new Map(sheets.flatMap((sheet) => [...openSheet(sheet, { exchangeId: id, form: sheet.form, key })]));
  } catch {
    // One that was tampered with must not hide what becomes of the others.
    return null;
  }
}
