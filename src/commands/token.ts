import { obtainToken } from '../auth/obtainToken.ts';
import { type Run, UsageError } from './command.ts';
import { prepare, print } from './prepare.ts';

/** Signs a demo user in at the running server and prints the access token. */
export const token: Run = async ([email, ...rest]) => {
  if (!email || rest.length > 0) throw new UsageError();
  const { config } = prepare();
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  print((await obtainToken(config.issuer ?? `${origin}/oidc`, email)).accessToken);
  return 0;
};
