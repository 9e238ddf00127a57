import type { Finding } from './finding.ts';

/** Prints the findings of a part as a table. */
export function printTable(title: string, findings: readonly Finding[]): void {
  const rows = findings.map(({ what, measured, beside = '', budget = '', isMissed = false }) => {
    return [what, measured, beside, budget && `${budget}  ${isMissed ? 'MISSED' : 'ok'}`];
  });
  const table = [[title, 'measured', 'beside (ratio)', 'budget'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const [head = [], ...body] = table;
  process.stdout.write(`\n${line(head)}\n${'-'.repeat(line(head).length)}\n${body.map(line).join('\n')}\n`);
}
