import { InMemoryCache } from '@apollo/client';

/** The key is pk. Select it in every stage, flow and binding: Apollo Client throws where it is missing. */
export const cache = new InMemoryCache({
  typePolicies: {
    CaptchaStage: { keyFields: ['pk'] },
    Flow: { keyFields: ['pk'] },
    FlowStageBinding: { keyFields: ['pk'] },
  },
});
