import { Role as Roles } from '../prisma/client/enums.ts';
import { builder } from './builder.ts';

/** What a user may do in a legal area. */
export const Role = builder.enumType('Role', {
  description: 'What a user may do in a legal area.',
  values: {
    [Roles.REQUEST_HANDLER]: { description: "Sends and answers requests in the authority's name; sees personal data." },
    [Roles.VIEWER]: { description: "Follows the authority's exchanges, without personal data." },
    [Roles.QUESTIONNAIRE_AUTHOR]: {
      description: 'Checks, compares and publishes questionnaires, for the Commission. Sees no exchanges.',
    },
  } as const,
});
