import type { Problem } from '../../../../errors.ts';
import { SOURCE_LANGUAGE } from '../../../texts/textIn.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import type { Check } from '../subject.ts';
import { checkPlaceholder, type Refuse } from './checkPlaceholder.ts';
import { type Placeholder, placeholdersIn } from './placeholdersIn.ts';
import { type TextKind, textKeys } from './textKeys.ts';

/** Texts can be shown: valid ICU messages whose placeholders are answers, the same ones in every language. */
export const checkMessages: Check = (subject) => {
  const { source, files } = subject;
  const english = source.texts[SOURCE_LANGUAGE]?.texts ?? {};
  const problems: Problem[] = [];
  for (const [key, { kind }] of textKeys(subject)) {
    const inEnglish = pathsIn(english[key], kind);
    for (const [language, { texts }] of Object.entries(source.texts)) {
      const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
      if (text === undefined) continue;
      const at = `${files.texts(language, key)}#${jsonPointer('texts', key)}`;
      const refuse = (code: ProblemCode, message: string, fix: string) => {
        problems.push(problem(code, at, message, fix));
      };
      if (text.trim() === '') refuse('TEXT_INVALID', 'The text is blank.', 'Write the text.');
      const placeholders = read(text, kind, language, refuse);
      if (!placeholders) continue;
      for (const placeholder of placeholders) checkPlaceholder(subject, placeholder, refuse);
      if (inEnglish && language !== SOURCE_LANGUAGE) compare(pathsOf(placeholders), inEnglish, refuse);
    }
  }
  return problems;
};

function read(text: string, kind: TextKind, language: string, refuse: Refuse): Placeholder[] | null {
  if (kind === 'plain') {
    if (/[{}]/.test(text)) refuse('PLACEHOLDER_MISPLACED', 'This text is shown as it is.', 'Write it without braces.');
    return null;
  }
  if (/'[{}]/.test(text)) {
    const message = 'An apostrophe before a brace makes the placeholder a plain text.';
    refuse('TEXT_APOSTROPHE', message, 'Write the typographic apostrophe: ’.');
    return null;
  }
  try {
    const placeholders = placeholdersIn(text, language);
    if (kind === 'question' || placeholders.length === 0) return placeholders;
    refuse('PLACEHOLDER_MISPLACED', 'Answers are inserted only in the texts of items.', 'Write it without braces.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fix = 'Every { needs its }, and a choice of wordings needs the case "other".';
    refuse('TEXT_INVALID', `A part of the text in braces cannot be read: ${FAULTS[reason] ?? reason}.`, fix);
  }
  return null;
}

// What the reader of messages says, in words for authors; other faults are rare, and their names tell enough.
const FAULTS: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a { is not closed',
  UNCLOSED_TAG: 'a < begins a mark that is not closed',
  EMPTY_ARGUMENT: 'nothing stands between { and }',
  MALFORMED_ARGUMENT: 'between { and } stands more or less than the path of an answer',
  MISSING_OTHER_CLAUSE: 'the case "other" is missing',
  EXPECT_ARGUMENT_TYPE: 'after the comma, "plural" is missing',
  INVALID_ARGUMENT_TYPE: 'after the comma, only "plural" is possible',
};

function compare(paths: ReadonlySet<string>, english: ReadonlySet<string>, refuse: Refuse): void {
  const missing = [...english].filter((path) => !paths.has(path));
  const strange = [...paths].filter((path) => !english.has(path));
  if (missing.length + strange.length === 0) return;
  const words = [
    ...missing.map((path) => `{${path}} is missing`),
    ...strange.map((path) => `{${path}} is not in the English text`),
  ];
  refuse('PLACEHOLDER_DIFFERS', `${words.join('; ')}.`, 'Insert the same answers as in the English text.');
}

function pathsIn(text: string | undefined, kind: TextKind): ReadonlySet<string> | null {
  if (text === undefined || kind === 'plain') return null;
  try {
    return pathsOf(placeholdersIn(text, SOURCE_LANGUAGE));
  } catch {
    // The English text itself is refused.
    return null;
  }
}

function pathsOf(placeholders: readonly Placeholder[]): ReadonlySet<string> {
  return new Set(placeholders.map(({ path }) => path));
}
