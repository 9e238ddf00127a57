/** Codes of everything that can be wrong with a workflow's definition; each has a file in tests/fixtures. */
export const FAULT_CODES = [
  'BAD_CODE',
  'BLIND_PART',
  'DEAD_END',
  'DEADLINE_MISMATCH',
  'FINAL_WITH_ACTIONS',
  'FORM_NOT_EDITABLE',
  'FORM_NOT_NEEDED',
  'INPUT_TWICE',
  'MISSING_TEXT',
  'RETENTION_NOT_STARTED',
  'UNKNOWN_DEADLINE',
  'UNKNOWN_EFFECT',
  'UNKNOWN_FORM',
  'UNKNOWN_GUARD',
  'UNKNOWN_INITIAL',
  'UNKNOWN_INPUT',
  'UNKNOWN_PART',
  'UNKNOWN_ROLE',
  'UNKNOWN_STATE',
  'UNKNOWN_TARGET',
  'UNKNOWN_TEXT',
  'UNREACHABLE_STATE',
  'WRONG_SHAPE',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Something wrong with a definition; `path` is a JSON pointer into it. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}
