import type { DomainError } from '../src/errors.ts';
import { messageOf } from '../src/messages/messageOf.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';

/** What every typed error of a mutation tells. */
export const UserError = builder.interfaceRef<DomainError>('UserError').implement({
  description: 'Asked, but not possible: nothing was stored. Tell them apart by type or by `code`, never by `message`.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; never translated.' }),
    message: t.string({
      description: 'What happened and what to do, in the language asked for.',
      args: languageArgs,
      resolve: (error, { language }, ctx) => messageOf(`errors.${error.code}`, language ?? ctx.language),
    }),
  }),
});
