/** Does the work of a command with what came after its name. Returns the exit code: 0 fine, 1 problems found. */
export type Run = (args: readonly string[]) => Promise<number>;

/** The command was called the wrong way; the usage is printed and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
