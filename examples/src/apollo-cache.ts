import { InMemoryCache } from '@apollo/client';

/** The key of an object is its pk. Select it with every stage and flow: Apollo Client throws where it is missing. */
export const cache = new InMemoryCache({
  typePolicies: { CaptchaStage: { keyFields: ['pk'] }, Flow: { keyFields: ['pk'] } },
});
