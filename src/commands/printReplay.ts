import type { ReplayFinding, ReplayReport } from '../exchanges/replay/replayReport.ts';
import type { VerdictKind } from '../forms/evolution/compareVerdicts.ts';
import { print } from './prepare.ts';

const KINDS: Readonly<Record<VerdictKind, string>> = {
  NEWLY_INVALID: 'invalid',
  NEWLY_REQUIRED: 'missing',
  NEWLY_HIDDEN: 'hidden',
  NEWLY_VALID: 'valid',
  UNREADABLE: 'unreadable',
};

/** Prints what an edition would do to the stored exchanges, as a table. */
export function printReplay({ line, version, findings, ...counts }: ReplayReport): void {
  const { exchanges, drafts, erased, damaged } = counts;
  const rest = [
    `${drafts} with a form still being written`,
    ...(erased > 0 ? [`${erased} more erased`] : []),
    ...(damaged > 0 ? [`${damaged} more cannot be decrypted`] : []),
  ];
  print(
    `${line} ${version} on ${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'}, ${rest.join(', ')}: ${verdict(findings)}`,
  );
  if (findings.length === 0) return;
  const rows = [['handed over', 'in drafts', 'becomes', 'because', 'item'], ...findings.map(rowOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column < 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    print(`  ${cells.join('  ').trimEnd()}`);
  }
}

function verdict({ length }: readonly ReplayFinding[]): string {
  if (length === 0) return 'nothing changes for them';
  return length === 1 ? '1 finding' : `${length} findings`;
}

function rowOf({ path, kind, code, rule, handedOver, drafts }: ReplayFinding): string[] {
  return [String(handedOver), String(drafts), KINDS[kind], rule ?? code ?? '', path];
}
