import type { Logger } from '../../log.ts';

/** The library, as `import * as` gives it. */
export type OidcProvider = typeof import('oidc-provider');

/**
 * Loads the library behind the embedded identity provider: only where it is used, never in production.
 *
 * On Node 20 it greets with a warning that the version is unsupported, though it runs there (our tests do it). That
 * would only worry whoever starts the server, so it goes to the log.
 */
export async function loadOidcProvider(log: Logger): Promise<OidcProvider> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (String(words[0]).includes('oidc-provider')) log.debug(String(words[0]));
    else warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
