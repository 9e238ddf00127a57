import type { ReplayReport } from './replayReport.ts';

const STEP = 5;

/**
 * A report whose findings are told in steps: every number above zero is the next multiple of five. Whoever writes the rules
 * could otherwise count to one person, by what a single exchange more makes of a number.
 */
export function coarse(report: ReplayReport): ReplayReport {
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      handedOver: stepAbove(finding.handedOver),
      drafts: stepAbove(finding.drafts),
    })),
  };
}

function stepAbove(count: number): number {
  return Math.ceil(count / STEP) * STEP;
}
