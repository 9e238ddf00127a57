/** How alike two texts are by the words that they share, from 0 to 100. */
export function similarity(from: string, to: string): number {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  const all = before.size + after.size;
  if (all === 0) return 100;
  const both = [...before].filter((word) => after.has(word)).length;
  return Math.round((200 * both) / all);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
