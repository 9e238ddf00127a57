import { html } from './html.ts';
import { type Page, page } from './page.ts';

/** What the sign-out question needs. */
export interface SignOutPageContent {
  language: string;
  /** The library's hidden form, to which the buttons belong. */
  form: string;
  /** Where the application wants to continue. */
  redirectUri: string | null;
}

/** The id that the library gives its form. */
const FORM = 'op.logoutForm';

/** Asks before signing out, so that no foreign page can do it unseen. */
export function signOutPage({ language, form, redirectUri }: SignOutPageContent): Page {
  return page({
    language,
    title: (t) => t.signOutTitle,
    formTargets: redirectUri === null ? [] : [redirectUri],
    main: (t) => html`<p>${t.signOutQuestion}</p>
${{ html: form }}
<p class="actions"><button form="${FORM}" name="logout" value="yes">${t.signOut}</button>
<button form="${FORM}">${t.staySignedIn}</button></p>`,
  });
}
