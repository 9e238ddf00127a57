/** What may still be spent on working something out; it is counted down. */
export interface Work {
  left: number;
}

/** Thrown when more would have to be done than may be spent. */
export class TooMuchWorkError extends Error {}

/**
 * Spends some work.
 *
 * @throws TooMuchWorkError when there is not so much left
 */
export function spend(work: Work, amount: number): void {
  work.left -= amount;
  if (work.left < 0) throw new TooMuchWorkError();
}
