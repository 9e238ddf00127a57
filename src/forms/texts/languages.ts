/** The 24 official languages of the Union, Norwegian and Icelandic, as language tags. */
export const LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'is',
  'it',
  'lt',
  'lv',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
] as const;

export type Language = (typeof LANGUAGES)[number];

/** Whether a text is one of the languages' tags. */
export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

const LOCALES: Readonly<Record<string, string>> = { en: 'en-IE', pt: 'pt-PT' };

/** The locale by which `Intl` writes names, dates and numbers of a language as Europe does. */
export function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}
