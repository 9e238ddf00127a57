const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

// Letters that Unicode does not take apart into a base letter and a mark.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/** A text as it is searched: lower case, without accents, words apart by one space. For every script. */
export function normalise(text: string): string {
  const bare = text.normalize('NFD').replace(MARKS, '').toLowerCase();
  const plain = [...bare].map((letter) => PLAIN[letter] ?? letter).join('');
  return plain.replace(NOT_WORD, ' ').trim();
}
