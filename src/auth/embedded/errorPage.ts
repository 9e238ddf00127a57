import { html } from './html.ts';
import { type Page, page } from './page.ts';
import type { Texts } from './texts.ts';

/** What went wrong, for the reader and for whoever repairs it. */
export interface ErrorPageContent {
  language: string;
  text: 'errorExpired' | 'errorRequest';
  /** Error code and description of the protocol, in English as the standard has them. */
  detail: string;
}

/** The page that stands where the way back to the application is unknown or unsafe. */
export function errorPage({ language, text, detail }: ErrorPageContent): Page {
  return page({
    language,
    title: (t: Texts) => t.errorTitle,
    main: (t) => html`<p class="error" role="alert">${t[text]}</p>
<p>${t.technicalDetail}: <code lang="en">${detail}</code></p>`,
  });
}
