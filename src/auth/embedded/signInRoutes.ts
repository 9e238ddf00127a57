import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';

import type { Logger } from '../../log.ts';
import type { Accounts } from './account.ts';
import { chooseLanguage } from './chooseLanguage.ts';
import { errorPage } from './errorPage.ts';
import type { Page } from './page.ts';
import { signInPage } from './signInPage.ts';
import { switchPerson } from './switchPerson.ts';

/** What the sign-in page works with. */
export interface SignInRoutesOptions {
  getProvider: () => Promise<Provider>;
  accounts: Accounts;
  log: Logger;
}

const PATH = '/interaction/:uid';

/** The sign-in page: shows the people, and takes the choice. */
export function signInRoutes(scope: FastifyInstance, { getProvider, accounts, log }: SignInRoutesOptions): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );

  scope.get(PATH, async (request, reply) => {
    const { params } = await interactionOf(request, reply);
    const language = languageOf(request, params['ui_locales']);
    return send(reply, signInPage({ language, accounts: await accounts.list(), redirectUri: redirectUriOf(params) }));
  });

  scope.post(PATH, async (request, reply) => {
    const provider = await getProvider();
    const interaction = await interactionOf(request, reply);
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    if (form.has('cancel')) {
      const cancelled = { error: 'access_denied', error_description: 'the person went back' };
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, cancelled), 303);
    }

    const people = await accounts.list();
    const person = people.find(({ email }) => email === form.get('email'));
    if (person === undefined) {
      const language = languageOf(request, interaction.params['ui_locales']);
      const redirectUri = redirectUriOf(interaction.params);
      return send(reply.code(422), signInPage({ language, accounts: people, redirectUri, isUnknownPerson: true }));
    }
    await switchPerson(provider, interaction, person.subject);
    // Consent goes without saying, see interactionPolicy; a client that asked for that prompt has had its page.
    const result = { login: { accountId: person.subject }, consent: {} };
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
  });

  scope.setErrorHandler((error, request, reply) => {
    const isExpired = error instanceof Error && error.name === 'SessionNotFound';
    if (!isExpired) log.error({ err: error }, 'sign-in page failed');
    const language = languageOf(request, null);
    const detail = isExpired ? 'session_not_found' : 'server_error';
    const text = isExpired ? 'errorExpired' : 'errorRequest';
    return send(reply.code(isExpired ? 400 : 500), errorPage({ language, text, detail }));
  });

  async function interactionOf(request: FastifyRequest, reply: FastifyReply) {
    return (await getProvider()).interactionDetails(request.raw, reply.raw);
  }
}

function languageOf(request: FastifyRequest, uiLocales: unknown): string {
  return chooseLanguage({ uiLocales, acceptLanguage: request.headers['accept-language'] });
}

function redirectUriOf(params: Record<string, unknown>): string {
  return String(params['redirect_uri'] ?? '');
}

function send(reply: FastifyReply, { headers, body }: Page): FastifyReply {
  return reply.headers(headers).send(body);
}
