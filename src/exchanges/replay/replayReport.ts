import type { Verdict } from '../../forms/evolution/compareVerdicts.ts';

/** One thing that an edition would change for stored answers, and how often. */
export interface ReplayFinding {
  /** Path of the item, without rows; of the old edition when the new one has no such item. */
  readonly path: string;
  readonly kind: Verdict['kind'];
  /** The issue that comes or goes, or why the answer cannot be read; null when the kind says it all. */
  readonly code: Verdict['code'] | null;
  /** Id of the questionnaire's rule, when `code` is RULE. */
  readonly rule: string | null;
  /** Exchanges in which this holds of a form that was handed over. */
  readonly handedOver: number;
  /** Exchanges in which this holds of a form that is still being written. */
  readonly drafts: number;
}

/** What an edition would do to the stored exchanges of its line: paths, codes and counts, nothing else. */
export interface ReplayReport {
  /** For example `recognition.v1`. */
  readonly line: string;
  /** Of the edition that was tried. */
  readonly version: string;
  /** Exchanges that were replayed. */
  readonly exchanges: number;
  /** Of these, those with a form that is still being written. */
  readonly drafts: number;
  /** Exchanges that cannot be replayed since their key was destroyed. */
  readonly erased: number;
  /** Exchanges that cannot be replayed since they cannot be decrypted. */
  readonly damaged: number;
  /** By path, kind, code and rule. */
  readonly findings: readonly ReplayFinding[];
}
