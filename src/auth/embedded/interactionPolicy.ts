import type { interactionPolicy as policies } from 'oidc-provider';

import type { OidcProvider } from './loadOidcProvider.ts';

/**
 * When people are asked: whenever they are not signed in or do not exist any more, and always before a native
 * application gets a token, because any program on the machine can claim to be it (RFC 8252, section 8.6).
 *
 * Nobody is asked for consent: the applications are parts of IMI. One that asks for the consent prompt, as the standard
 * wants for refresh tokens, gets the same page.
 */
export function interactionPolicy({
  interactionPolicy: { base, Check, Prompt },
}: OidcProvider): policies.DefaultPolicy {
  const personGone = new Check('person_gone', 'the person does not exist any more', 'login_required', ({ oidc }) => {
    return oidc.session?.accountId !== undefined && !oidc.account;
  });
  const nativeClient = new Check('native_client', 'native applications always ask', 'login_required', ({ oidc }) => {
    return oidc.client?.applicationType === 'native' && !oidc.result?.['login'];
  });

  const policy = base();
  for (const check of [personGone, nativeClient]) policy.get('login')?.checks.add(check);
  policy.remove('consent');
  policy.add(new Prompt({ name: 'consent', requestable: true }));
  return policy;
}
