import type { Verdict } from '../../forms/evolution/compareVerdicts.ts';
import type { Replayed } from './replayExchange.ts';
import type { ReplayFinding, ReplayReport } from './replayReport.ts';

/** What was counted so far. */
export interface ReplayTally {
  add(replayed: Replayed | 'ERASED' | 'DAMAGED'): void;
  counts(): Omit<ReplayReport, 'line' | 'version'>;
}

/** Counts what becomes of exchanges; of each one it keeps nothing but that it counted. */
export function replayTally(): ReplayTally {
  const totals = { exchanges: 0, drafts: 0, erased: 0, damaged: 0 };
  const findings = new Map<string, { -readonly [K in keyof ReplayFinding]: ReplayFinding[K] }>();

  return {
    add(replayed) {
      if (replayed === 'ERASED') totals.erased += 1;
      else if (replayed === 'DAMAGED') totals.damaged += 1;
      else {
        totals.exchanges += 1;
        if (replayed.hasDraft) totals.drafts += 1;
        for (const verdict of replayed.handedOver) findingOf(verdict).handedOver += 1;
        for (const verdict of replayed.drafts) findingOf(verdict).drafts += 1;
      }
    },
    counts: () => ({ ...totals, findings: [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one) }),
  };

  function findingOf({ path, kind, ...verdict }: Verdict) {
    const { code, rule } = { code: verdict.code ?? null, rule: verdict.rule ?? null };
    const key = [path, kind, code, rule].join(' ');
    const known = findings.get(key) ?? { path, kind, code, rule, handedOver: 0, drafts: 0 };
    findings.set(key, known);
    return known;
  }
}
