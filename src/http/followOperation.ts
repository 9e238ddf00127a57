import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

import { noteErrors } from './noteErrors.ts';
import { TRAIL, type Trail } from './trail.ts';

/** Notes on the request's trail which operation ran and which errors it was answered with. */
export const followOperation: ApolloServerPlugin<BaseContext> = {
  async requestDidStart({ contextValue }) {
    const trail = (contextValue as { [TRAIL]?: Trail })[TRAIL];
    if (!trail) return;
    return {
      async didResolveOperation({ operation }) {
        trail.operationName = operation?.name?.value ?? null;
        trail.operationType = operation?.operation ?? null;
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single') noteErrors(trail, body.singleResult.errors);
      },
    };
  },
};
