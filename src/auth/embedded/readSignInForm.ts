/** What the sign-in page offers. */
export interface SignInForm {
  /** E-mail addresses of the people who can be chosen. */
  emails: string[];
}

const BUTTON = /<button name="email" value="([^"]*)"/g;

/**
 * Reads our own sign-in page (signInPage.ts) as a program that signs in must.
 *
 * @returns null when it is another page
 */
export function readSignInForm(body: string): SignInForm | null {
  if (!body.includes('<form method="post">') || !body.includes('<button name="cancel"')) return null;
  return { emails: [...body.matchAll(BUTTON)].map(([, email = '']) => unescapeHtml(email)) };
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
