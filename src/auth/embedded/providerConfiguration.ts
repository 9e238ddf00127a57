import { randomBytes } from 'node:crypto';
import type { Configuration, JWKS, KoaContextWithOIDC } from 'oidc-provider';

import type { Accounts } from './account.ts';
import { chooseLanguage } from './chooseLanguage.ts';
import { clients } from './clients.ts';
import { errorPage } from './errorPage.ts';
import { grantEverything } from './grantEverything.ts';
import { interactionPolicy } from './interactionPolicy.ts';
import type { OidcProvider } from './loadOidcProvider.ts';
import { memoryAdapter } from './memoryAdapter.ts';
import type { Page } from './page.ts';
import { signedOutPage } from './signedOutPage.ts';
import { signOutPage } from './signOutPage.ts';
import { texts } from './texts.ts';

/** What the configuration depends on. */
export interface ProviderConfigurationOptions {
  library: OidcProvider;
  issuer: string;
  audience: string;
  accounts: Accounts;
  jwks: JWKS;
}

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;
const ALGORITHM = 'ES256';

/** Settings of the embedded provider: authorization code with PKCE, JWT access tokens for IMI, and nothing else. */
export function providerConfiguration(options: ProviderConfigurationOptions): Configuration {
  const { library, issuer, audience, accounts, jwks } = options;
  const path = new URL(issuer).pathname.replace(/\/$/, '');
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  // A resource is named by an absolute URI (RFC 8707), an audience may be any text.
  const resource = URL.canParse(audience) ? audience : `urn:imi:${encodeURIComponent(audience)}`;

  return {
    adapter: memoryAdapter,
    jwks,
    clients: clients(issuer),
    clientDefaults: {
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      id_token_signed_response_alg: ALGORITHM,
    },
    clientAuthMethods: ['none'],
    clientBasedCORS: (_, origin, client) => (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access', 'imi'],
    claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email'] },
    // The access token is for IMI, so the ID token is where an application learns the person's name.
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: [ALGORITHM] },
    discovery: { ui_locales_supported: [...texts.keys()] },
    cookies: {
      // Cookies do not know ports: the names keep us apart from other servers on a developer's machine.
      names: { session: 'imi_session', interaction: 'imi_interaction', resume: 'imi_resume' },
      long: { ...cookie, path: path },
      short: cookie,
      keys: [randomBytes(32).toString('base64')],
    },
    ttl: {
      AccessToken: HOUR_S,
      AuthorizationCode: 60,
      Grant: DAY_S,
      IdToken: HOUR_S,
      Interaction: HOUR_S,
      RefreshToken: DAY_S,
      Session: DAY_S,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo(_, asked) {
          if (asked !== resource) throw new library.errors.InvalidTarget();
          return { scope: 'imi', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: ALGORITHM } } };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          const redirectUri = ctx.oidc.params?.['post_logout_redirect_uri'];
          send(ctx, signOutPage({ language: languageOf(ctx), form, redirectUri: String(redirectUri ?? '') || null }));
        },
        postLogoutSuccessSource: (ctx) => send(ctx, signedOutPage(languageOf(ctx))),
      },
    },
    interactions: {
      policy: interactionPolicy(library),
      url: (_, interaction) => `${path}/interaction/${interaction.uid}`,
    },
    loadExistingGrant: (ctx) => grantEverything(ctx, resource),
    async findAccount(_, subject) {
      const account = await accounts.find(subject);
      if (account === null) return undefined;
      const { name, email, language } = account;
      return { accountId: subject, claims: () => ({ sub: subject, name, email, locale: language }) };
    },
    renderError(ctx, { error, error_description = '' }) {
      const text =
        error === 'invalid_request' && /expired|session/.test(error_description) ? 'errorExpired' : 'errorRequest';
      send(ctx, errorPage({ language: languageOf(ctx), text, detail: `${error} ${error_description}`.trim() }));
    },
  };
}

function languageOf(ctx: KoaContextWithOIDC): string {
  return chooseLanguage({ uiLocales: ctx.query['ui_locales'], acceptLanguage: ctx.get('accept-language') });
}

function send(ctx: KoaContextWithOIDC, { headers, body }: Page): void {
  ctx.set(headers);
  ctx.body = body;
}
