/**
 * The three kinds of failure (ADR 0004).
 *
 * `AccessError`: not allowed to ask; becomes `errors[].extensions.code`.
 * `DomainError`: asked, but not possible; becomes a typed member of a mutation's result union.
 * `StartError`: the process or a command cannot do its work; printed, never sent to a client.
 */

/** Codes of `errors[].extensions.code` that are about the right to ask. */
export type AccessCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT';

/** The viewer may not ask this, or may not know whether the thing exists. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  readonly code: AccessCode;

  constructor(code: AccessCode) {
    super(code);
    this.code = code;
  }
}

/** A well-formed wish that cannot be fulfilled now; `code` is stable and selects the text in the reader's language. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

/** One thing that keeps a process or command from working, with what to do about it. */
export interface Problem {
  code: string;
  /** Where: a variable, a file, a path inside a file. */
  at: string;
  message: string;
  fix: string;
  /** A warning keeps nothing from working; left out: an error. */
  severity?: Severity;
}

/** How much a problem matters. */
export type Severity = 'error' | 'warning';

/** Everything that keeps a process or command from working, all at once. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly problems: readonly Problem[];

  constructor(...problems: Problem[]) {
    super(problems.map(({ code, at }) => `${code} ${at}`).join(', '));
    this.problems = problems;
  }
}

/** A problem as the lines that people read on the terminal. */
export function printProblem({ code, at, message, fix, severity }: Problem): string {
  return `${severity === 'warning' ? 'warning  ' : ''}${code}  ${at}\n    ${message}\n    fix: ${fix}`;
}
