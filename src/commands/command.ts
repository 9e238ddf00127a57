/** A command of `imi`. Exit codes: 0 fine, 1 problems found, 2 wrong usage. */
export interface Command {
  /** What comes after the command's name. */
  readonly usage: string;
  run(args: readonly string[]): Promise<number>;
}

/** The command was called the wrong way; the usage is printed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
