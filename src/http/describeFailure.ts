import { projectRoot } from '../root.ts';

/** What the log may hold of an error: no message, since that can quote SQL, values and names. */
export interface Failure {
  readonly name: string;
  /** For example `P2002` or `40001`. */
  readonly code?: string;
  /** Functions and lines, innermost first. */
  readonly at: readonly string[];
  readonly cause?: Failure;
}

const MAX_FRAMES = 8;
const MAX_CAUSES = 3;
const FRAME = /^\s+at (.+:\d+:\d+\)?)$/;

/** Says what kind of failure an error is and where it arose, without a word of its message. */
export function describeFailure(error: unknown, depth = 0): Failure {
  if (typeof error !== 'object' || error === null) return { name: typeof error, at: [] };
  const { name, code, originalCode, cause } = error as Record<string, unknown>;
  const knownCode = [code, originalCode].find((value) => typeof value === 'string' && /^[A-Z\d_]{2,40}$/.test(value));
  return {
    name: typeof name === 'string' && /^\w{1,60}$/.test(name) ? name : 'Error',
    ...(knownCode === undefined ? {} : { code: String(knownCode) }),
    at: framesOf(error),
    ...(cause === undefined || depth >= MAX_CAUSES ? {} : { cause: describeFailure(cause, depth + 1) }),
  };
}

function framesOf(error: object): string[] {
  const { stack, message } = error as { stack?: unknown; message?: unknown };
  if (typeof stack !== 'string') return [];
  // A message of several lines may look like frames: only what follows it counts.
  const afterMessage = typeof message === 'string' ? stack.indexOf(message) + message.length : 0;
  return (
    stack
      .slice(afterMessage)
      .split('\n')
      .map((line) => FRAME.exec(line)?.[1])
      .filter((frame) => frame !== undefined)
      .map((frame) => frame.replace('file://', '').replace(`${projectRoot}/`, ''))
      // Libraries say where it broke, our own files why: the innermost lines of the one, all of the other.
      .filter((frame, index) => index < 2 || !/node_modules|node:/.test(frame))
      .slice(0, MAX_FRAMES)
  );
}
