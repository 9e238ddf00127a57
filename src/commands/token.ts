import { obtainToken } from '../auth/obtainToken.ts';
import { type Command, UsageError } from './command.ts';
import { prepare, print } from './prepare.ts';

/** Signs a demo user in at the running server and prints the access token. */
export const token: Command = {
  usage: 'EMAIL                print an access token of a demo user of the running server',
  async run([email, ...rest]) {
    if (!email || rest.length > 0) throw new UsageError();
    const { config } = prepare();
    const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
    print((await obtainToken(config.issuer ?? `${origin}/oidc`, email)).accessToken);
    return 0;
  },
};
