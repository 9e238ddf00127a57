import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import type { UploadRefusal } from '../../src/attachments/storeAttachment.ts';
import type * as editions from '../../src/editions/errors.ts';
import type { AccessCode } from '../../src/errors.ts';
import type * as domain from '../../src/exchanges/errors.ts';
import type { IssueCode } from '../../src/forms/answers/values.ts';
import type { ReaderChangeKind } from '../../src/forms/evolution/changesForReader.ts';
import { formatMessage, placeholdersOf } from '../../src/forms/texts/formatMessage.ts';
import { LANGUAGES } from '../../src/forms/texts/languages.ts';
import { MESSAGES } from '../../src/messages/messageOf.ts';
import { WORKFLOW_TEXTS } from '../../src/messages/workflowTexts.ts';
import { projectRoot } from '../../src/root.ts';

type DomainCode = InstanceType<(typeof domain)[keyof typeof domain]>['code'];
type EditionCode = InstanceType<(typeof editions)[keyof typeof editions]>['code'];

/** Every code that a message is looked up by; the compiler refuses this list when one is missing or too many. */
const ERRORS: Record<AccessCode | DomainCode | EditionCode | UploadRefusal, true> = {
  UNAUTHENTICATED: true,
  FORBIDDEN: true,
  NOT_FOUND: true,
  BAD_USER_INPUT: true,
  INVALID_ANSWERS: true,
  CONFLICT: true,
  ACTION_NOT_AVAILABLE: true,
  INVALID_INPUT: true,
  INVALID_RECIPIENT: true,
  UNKNOWN_QUESTIONNAIRE: true,
  DRAFT_NOT_MIGRATABLE: true,
  INVALID_QUESTIONNAIRE: true,
  UNKNOWN_EDITION: true,
  UNSUPPORTED_FILE: true,
  FORM_NOT_EDITABLE: true,
  NAME_INVALID: true,
  TOO_MANY_FILES: true,
};

const ISSUES: Record<IssueCode, true> = {
  UNKNOWN_ITEM: true,
  UNKNOWN_ROW: true,
  UNKNOWN_FILE: true,
  WRONG_FILE_TYPE: true,
  FILE_TOO_LARGE: true,
  WRONG_TYPE: true,
  FORMAT: true,
  NOT_AN_OPTION: true,
  NOT_EDITABLE: true,
  REQUIRED: true,
  READ_ONLY: true,
  RETIRED: true,
  TOO_SHORT: true,
  TOO_LONG: true,
  PATTERN: true,
  CHECK_DIGITS: true,
  WRONG_STATE: true,
  PERIOD_REVERSED: true,
  LANGUAGE_MISSING: true,
  BELOW_MINIMUM: true,
  ABOVE_MAXIMUM: true,
  TOO_MANY_DECIMALS: true,
  EXCLUSIVE_OPTION: true,
  OPTION_NOT_OFFERED: true,
  OPTION_RETIRED: true,
  OTHER_MISSING: true,
  REASON_UNKNOWN: true,
  TOO_MANY_FILES: true,
  DUPLICATE_ROW: true,
  TOO_FEW_ROWS: true,
  TOO_MANY_ROWS: true,
  NOTHING_ASKED: true,
  RULE: true,
};

const CHANGES: Record<ReaderChangeKind, true> = {
  ADDED: true,
  ENDED: true,
  REQUIRED: true,
  OPTIONAL: true,
  CONDITION: true,
  LIMITS: true,
  OPTIONS: true,
  RULE: true,
  WORDING: true,
  LEGAL_BASIS: true,
  OTHER: true,
};

const FOLDERS = [
  ['src/messages/texts', MESSAGES],
  ['questionnaires/workflows/texts', WORKFLOW_TEXTS],
] as const;

it.each(Object.keys(ERRORS))('the error %s has a text', (code) => {
  expect(MESSAGES['en']?.texts).toHaveProperty([`errors.${code}`]);
});

it.each(Object.keys(ISSUES))('the issue %s has a text', (code) => {
  expect(MESSAGES['en']?.texts).toHaveProperty([`issues.${code}`]);
});

it.each(Object.keys(CHANGES))('the change %s has a text', (kind) => {
  expect(MESSAGES['en']?.texts).toHaveProperty([`changes.${kind}`]);
});

describe.each(FOLDERS)('%s', (folder, bundles) => {
  const english = bundles['en']!.texts;

  it('has a bundle for each language and no other', () => {
    const files = readdirSync(join(projectRoot, folder)).sort();
    expect(files).toEqual(LANGUAGES.map((language) => `${language}.json`));
    expect(Object.keys(bundles).sort()).toEqual([...LANGUAGES]);
  });

  it.each(LANGUAGES)('%s has the keys of English, in its order', (language) => {
    expect(Object.keys(bundles[language]!.texts)).toEqual(Object.keys(english));
  });

  it.each(LANGUAGES)('%s has the placeholders of English', (language) => {
    expect(placeholders(bundles[language]!.texts)).toEqual(placeholders(english));
  });

  it.each(LANGUAGES)('%s has no straight apostrophes, empty texts or spaces at the ends', (language) => {
    for (const [key, text] of Object.entries(bundles[language]!.texts))
      expect([key, text]).toEqual([key, expect.not.stringMatching(/'|^$|^\s|\s$/)]);
  });

  it.each(LANGUAGES)('%s formats', (language) => {
    for (const [key, text] of Object.entries(bundles[language]!.texts)) {
      // tests/forms/sentences tries the numbers.
      if (text.startsWith('{count, plural,')) continue;
      const values = Object.fromEntries(placeholdersOf(text).map((name) => [name, `<${name}>`]));
      const expected = text.replaceAll(/\{(\w+)\}/g, '<$1>');
      expect([key, formatMessage(text, language, values)]).toEqual([key, expected]);
    }
  });
});

function placeholders(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placeholdersOf(text).sort()]));
}
