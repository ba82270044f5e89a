import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.js';

/** Puts what the request's writes did not do into the response's top-level `extensions.warnings`. */
export const warningsPlugin: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue: { warnings }, response: { body } }) => {
      if (warnings.length > 0 && body.kind === 'single') body.singleResult.extensions = { warnings };
    },
  }),
};
