import { ApolloClient, HttpLink } from '@apollo/client';
import { cache } from './apollo-cache.js';
import { advise, authorization, endpoint, input, print, showForm, showFound } from './form.js';
import { CreateCaptchaStageDocument, FindCaptchaStageDocument } from './generated/operations.js';

const client = new ApolloClient({
  link: new HttpLink({ uri: endpoint, headers: { authorization } }),
  cache,
});

/** Submits the form. */
async function submit(): Promise<void> {
  try {
    const { data } = await client.mutate({ mutation: CreateCaptchaStageDocument, variables: { input } });
    print(`Created ${data?.createCaptchaStage?.name} with the pk ${data?.createCaptchaStage?.pk}.`);
  } catch (error) {
    // A CombinedGraphQLErrors, or a network error.
    showForm(error);
    advise(error);
  }
}

/** Checks whether a stage has the name. Needed when the outcome of a write is UNKNOWN. */
async function lookUp(): Promise<void> {
  try {
    const { data } = await client.query({ query: FindCaptchaStageDocument, variables: { name: input.name } });
    showFound(data?.captchaStages?.results);
  } catch (error) {
    advise(error);
  }
}

await submit();
await submit();
await lookUp();
