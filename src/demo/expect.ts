import { isDeepStrictEqual } from 'node:util';

/** Something differs from the story. */
export class StoryError extends Error {
  override readonly name: string = 'StoryError';
}

/** @throws StoryError unless the two are deeply equal */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new StoryError(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** @throws StoryError when there is nothing */
export function expectFound<T>(what: string, value: T | null | undefined): T {
  if (value === null || value === undefined) throw new StoryError(`${what}: nothing found`);
  return value;
}

/** The member of a result union that the story needs. @throws StoryError with the code of any other */
export function expectType<T extends { __typename: string }, N extends T['__typename']>(
  result: T,
  typename: N,
): Extract<T, { __typename: N }> {
  if (result.__typename === typename) return result as Extract<T, { __typename: N }>;
  throw new StoryError(`expected ${typename}, got ${JSON.stringify(result)}`);
}
