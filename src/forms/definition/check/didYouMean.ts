import { distance } from '../../texts/distance.ts';

/** A word is taken for a slip of another when at most this share of its letters differs. */
const LARGEST_SLIP = 0.4;

// Comparing costs the product of both lengths; longer words are no slips of ours.
const LONGEST_WORD = 100;
// Pairs of letters compared for one word; a hostile file has thousands of words and of names.
const MOST_PAIRS = 500_000;

/** "Did you mean …?" with the known word that is nearest; undefined when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length * LARGEST_SLIP)) + 1;
  let pairs = 0;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    pairs += candidate.length * word.length;
    if (pairs > MOST_PAIRS) break;
    const slips = distance(word.toLowerCase(), candidate.toLowerCase());
    if (slips < fewest) [nearest, fewest] = [candidate, slips];
  }
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`;
}
