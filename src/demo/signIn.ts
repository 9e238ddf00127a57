import { obtainToken } from '../auth/obtainToken.ts';
import { createClient } from './client.ts';
import { expectEqual, expectFound } from './expect.ts';
import { WhoAmIDocument } from './gql/operations.ts';
import type { Actor, Stage } from './stage.ts';

/** Signs a person in with the real authorization code flow and checks who the server takes them for. */
export async function signIn(stage: Stage, email: string, language: string, authority?: string): Promise<Actor> {
  const { accessToken } = await obtainToken(stage.issuer, email, { language });
  const client = createClient(stage.url, accessToken, language);
  const { viewer } = await client.run(WhoAmIDocument, {});
  const { name, authority: body } = expectFound(`the account of ${email}`, viewer);
  if (authority) expectEqual(`authority of ${name}`, body.officialName, authority);
  const sees = [`${body.officialName} · ${body.country.name}`];
  stage.narrator.tell({ who: name, what: 'signs in (authorization code with PKCE)', sees, data: { language } });
  return { name, client };
}
