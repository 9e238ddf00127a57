import type { Say } from '../forms/sentences/phrases.ts';
import { messageOf } from './messageOf.ts';

/** The product's phrases for rules in a language. */
export function sayIn(language: string): Say {
  return (phrase, values) => messageOf(`rules.${phrase}`, language, values);
}
