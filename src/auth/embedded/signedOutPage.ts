import { html } from './html.ts';
import { type Page, page } from './page.ts';

/** Says that signing out worked, when the application named no page to continue on. */
export function signedOutPage(language: string): Page {
  return page({
    language,
    title: (t) => t.signedOutTitle,
    main: (t) => html`<p>${t.signedOutExplanation}</p>`,
  });
}
