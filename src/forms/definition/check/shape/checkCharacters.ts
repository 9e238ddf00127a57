import type { Problem } from '../../../../errors.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';

// A database cannot store the first, GraphQL cannot read the others (halves of characters, lone surrogates).
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const IMPOSSIBLE = /[\u0000\p{Cs}]/u;

/** Refuses characters that a document may hold, but that could not be stored or shown. The depth is checked already. */
export function checkCharacters(document: unknown, file: string): Problem[] {
  return [...pointersTo(document, '')].map((pointer) => {
    const message = 'The text holds a character that cannot be stored.';
    return problem('SHAPE_CHARACTER', `${file}#${pointer}`, message, 'Delete the text and type it again.');
  });
}

function* pointersTo(value: unknown, pointer: string): Generator<string> {
  if (typeof value === 'string' && IMPOSSIBLE.test(value)) yield pointer;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (IMPOSSIBLE.test(key)) yield pointer;
    yield* pointersTo(inner, pointer + jsonPointer(key));
  }
}
