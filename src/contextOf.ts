import type { IncomingHttpHeaders } from 'node:http';

import { bearerToken } from './auth/bearerToken.ts';
import type { TokenVerifier } from './auth/verifyToken.ts';
import type { Context, Services } from './context.ts';
import { isLanguage } from './forms/texts/languages.ts';
import { createLoaders } from './loaders/createLoaders.ts';
import { findViewer } from './users/findViewer.ts';

/**
 * The context of a request. Only a verified token names the viewer; a token of somebody who is not registered leaves
 * the request anonymous, as does no token at all.
 *
 * @throws AccessError UNAUTHENTICATED for a bad token; IdentityProviderUnavailableError
 */
export async function contextOf(
  services: Services,
  verifyToken: TokenVerifier,
  headers: IncomingHttpHeaders,
): Promise<Context> {
  const token = bearerToken(headers.authorization);
  const viewer = token ? await findViewer(services.db, (await verifyToken(token)).subject) : null;
  const language = acceptedLanguage(headers['accept-language']) ?? viewer?.language ?? 'en';
  const context: Context = { ...services, viewer, language, loaders: createLoaders(() => context) };
  return context;
}

/** The most wanted of our languages in an Accept-Language header. */
export function acceptedLanguage(header: string | undefined): string | null {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    return { tag: tag.toLowerCase(), weight: quality ? Number(quality.trim().slice(2)) : 1 };
  });
  wishes.sort((a, b) => b.weight - a.weight);
  for (const { tag, weight } of wishes) {
    const [primary = ''] = tag.split('-');
    // Norwegians ask for no, nb or nn; the texts are in Bokmål.
    const language = primary === 'no' || primary === 'nn' ? 'nb' : primary;
    if (weight > 0 && isLanguage(language)) return language;
  }
  return null;
}
