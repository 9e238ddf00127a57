import { texts } from './texts.ts';

/** What the reader's browser and the application say about languages. */
export interface LanguageWishes {
  /** `ui_locales` of the sign-in request: tags, best first, separated by spaces. */
  uiLocales?: unknown;
  /** The Accept-Language header (RFC 9110, section 12.5.4). */
  acceptLanguage?: string | undefined;
}

/** The best language that the sign-in pages have; what the application asks for comes before the browser. */
export function chooseLanguage({ uiLocales, acceptLanguage }: LanguageWishes): string {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  for (const tag of [...asked, ...byWeight(acceptLanguage ?? '')]) {
    const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
    if (texts.has(language)) return language;
  }
  return 'en';
}

function byWeight(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/i);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
