import { ApolloClient, HttpLink } from '@apollo/client';
import { cache } from './apollo-cache.js';
import { advise, authorization, endpoint, input, print, showForm, showFound } from './form.js';
import { CreateCaptchaStageDocument, FindCaptchaStageDocument } from './generated/operations.js';

const client = new ApolloClient({
  link: new HttpLink({ uri: endpoint, headers: { authorization } }),
  cache,
});

/** What a page does when the button under its form is pressed. */
async function submit(): Promise<void> {
  try {
    const { data } = await client.mutate({ mutation: CreateCaptchaStageDocument, variables: { input } });
    print(`Created ${data?.createCaptchaStage?.name} with the pk ${data?.createCaptchaStage?.pk}.`);
  } catch (error) {
    // A CombinedGraphQLErrors, unless no answer came.
    showForm(error);
    advise(error);
  }
}

/** Whether a stage has the name, which a write with an unknown outcome leaves open. */
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
