import { distance } from '../../texts/distance.ts';

// In a short text every word carries the question.
const LONG_TEXT = 30;
const LONG_WORD = 5;
// Comparing costs the product of both lengths.
const LONGEST_WORD = 100;
const MOST_SLIPS = 2;

/**
 * Whether a text was only corrected: white space, punctuation, or a slip inside one long word of a long text. Doubt
 * counts as meaning: “lawful” and “unlawful”, “employer” and “employee”, “not” and “now” are two letters apart or less,
 * so the beginning and the end of the word must stay, and words may neither come nor go.
 */
export function isCorrection(from: string, to: string): boolean {
  // Placeholders and alternatives are no punctuation.
  if (/[{}]/.test(from + to)) return from.replace(/\s+/g, ' ').trim() === to.replace(/\s+/g, ' ').trim();
  const [before, after] = [wordsOf(from), wordsOf(to)];
  if (before.length !== after.length) return false;
  const differing = before.flatMap((word, index) => (word === after[index] ? [] : [[word, after[index] ?? '']]));
  if (differing.length === 0) return true;
  const [[old = '', next = ''] = []] = differing;
  return differing.length === 1 && Math.min(from.length, to.length) >= LONG_TEXT && isSlip(old, next);
}

function isSlip(from: string, to: string): boolean {
  if (Math.max(from.length, to.length) > LONGEST_WORD) return false;
  if (Math.min(from.length, to.length) < LONG_WORD || /\p{N}/u.test(from + to)) return false;
  return from[0] === to[0] && from.slice(-2) === to.slice(-2) && distance(from, to) <= MOST_SLIPS;
}

// What stands between numbers, the sign before one, and the apostrophe and hyphen inside a word are part of them:
// “10–20” and “10, 20” are not the same.
function wordsOf(text: string): string[] {
  return (
    text.match(/[-−]?\p{N}+(?:[^\p{L}\p{N}]+\p{N}+)*(?:\s*[%‰])?|[\p{L}\p{M}\p{S}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []
  );
}
