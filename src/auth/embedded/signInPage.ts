import type { Account } from './account.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { type Page, page } from './page.ts';
import type { Texts } from './texts.ts';

/** What the sign-in page shows. */
export interface SignInPageContent {
  language: string;
  accounts: Account[];
  /** Address of the application that the person comes from. */
  redirectUri: string;
  /** The person who was chosen last time does not exist. */
  isUnknownPerson?: boolean;
}

/**
 * The page on which a visitor chooses who to be: people by state and authority, a button each.
 * The button posts `email`; `cancel` goes back to the application.
 */
export function signInPage({ language, accounts, redirectUri, isUnknownPerson }: SignInPageContent): Page {
  const countryNames = new Intl.DisplayNames([language], { type: 'region' });
  const inOrder = new Intl.Collator(language).compare;

  return page({
    language,
    title: (t) => t.signInTitle,
    formTargets: [redirectUri],
    main: (t) => html`${isUnknownPerson ? html`<p class="error" role="alert">${t.errorUnknownPerson}</p>` : null}
<p>${accounts.length === 0 ? t.nobody : t.signInExplanation}</p>
<form method="post">
${groups(accounts, (account) => countryNames.of(account.country) ?? account.country).map(
  ([country, people]) => html`<h2>${country}</h2>
${groups(people, (account) => account.authority).map(
  ([authority, colleagues]) => html`<h3>${authority}</h3>
<ul>
${colleagues.map((account) => person(account, t))}</ul>
`,
)}`,
)}<p class="actions"><button name="cancel" value="yes">${t.cancel}</button></p>
</form>`,
  });

  function groups(people: Account[], keyOf: (account: Account) => string): [string, Account[]][] {
    const byKey = new Map<string, Account[]>();
    for (const account of people) byKey.set(keyOf(account), [...(byKey.get(keyOf(account)) ?? []), account]);
    return [...byKey].sort(([a], [b]) => inOrder(a, b));
  }
}

function person(account: Account, t: Texts): Html {
  const id = `about-${account.subject}`.replaceAll(/\s/g, '-');
  const label = t.signInAs.replace('{name}', () => account.name);
  return html`<li><button name="email" value="${account.email}" aria-describedby="${id}">${label}</button>
<p id="${id}">${roleNames(account.roles, t)}<br>${account.email}</p></li>
`;
}

/** A role is named once, in however many legal areas the person holds it. */
function roleNames(roles: string[], t: Texts): string {
  const names: Record<string, string> = t;
  if (roles.length === 0) return t.roleNone;
  return [...new Set(roles)].map((role) => names[`role.${role}`] ?? role).join(', ');
}
