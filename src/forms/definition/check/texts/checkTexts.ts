import type { Problem } from '../../../../errors.ts';
import { SOURCE_LANGUAGE } from '../../../texts/textIn.ts';
import { didYouMean } from '../didYouMean.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';
import { textKeys } from './textKeys.ts';

// Looking for slips costs time, and after so many unused texts the reason is another one.
const MOST_SUGGESTIONS = 20;

/**
 * Every text is there: in English without exception, and in every other language into which the questionnaire is
 * translated at all. No text is left over.
 */
export const checkTexts: Check = (subject) => {
  const { source, compiled, files } = subject;
  const keys = textKeys(subject);
  const english = source.texts[SOURCE_LANGUAGE]?.texts ?? {};
  const problems: Problem[] = [];
  let suggestions = 0;

  const languages = Object.keys(source.texts);
  for (const language of new Set([SOURCE_LANGUAGE, ...languages.filter(isTranslated)])) findMissing(language);
  for (const language of languages) findUnused(language);
  return problems;

  // A language may have just the shared code lists and modules; then nobody is waiting for the rest.
  function isTranslated(language: string): boolean {
    return Object.keys(source.texts[language]?.texts ?? {}).some((key) => key.startsWith(`${compiled.line}/`));
  }

  function findMissing(language: string): void {
    const texts = source.texts[language]?.texts ?? {};
    for (const [key, { isRequired }] of keys) {
      if (Object.hasOwn(texts, key)) continue;
      if (language === SOURCE_LANGUAGE) {
        if (isRequired)
          refuse('TEXT_MISSING', language, key, `The English text "${key}" is missing.`, `Add the line: "${key}": "…"`);
      } else if (Object.hasOwn(english, key)) {
        const message = `The text "${key}" is missing in "${language}"; readers see the English one.`;
        refuse('TRANSLATION_MISSING', language, key, message, `Translate: ${english[key]}`);
      }
    }
  }

  function findUnused(language: string): void {
    for (const key of Object.keys(source.texts[language]?.texts ?? {})) {
      if (!keys.has(key)) refuse('TEXT_UNUSED', language, key, `Nothing uses the text "${key}".`, suggestionFor(key));
      // A required one is reported as missing already.
      else if (keys.get(key)?.isRequired === false && !Object.hasOwn(english, key)) {
        const message = `The text "${key}" has no English source.`;
        refuse('TEXT_UNUSED', language, key, message, 'Add the English text, or remove this one.');
      }
    }
  }

  function suggestionFor(key: string): string {
    suggestions += 1;
    const meant = suggestions > MOST_SUGGESTIONS ? undefined : didYouMean(key, keys.keys());
    return meant ?? 'Remove it, or correct its key.';
  }

  function refuse(code: Parameters<typeof problem>[0], language: string, key: string, message: string, fix: string) {
    problems.push(problem(code, `${files.texts(language, key)}#${jsonPointer('texts', key)}`, message, fix));
  }
};
