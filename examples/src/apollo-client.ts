import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { advise, authorization, endpoint, input, print, showForm } from './form.js';
import { CreateCaptchaStageDocument } from './generated/operations.js';

const client = new ApolloClient({
  link: new HttpLink({ uri: endpoint, headers: { authorization } }),
  cache: new InMemoryCache(),
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

await submit();
await submit();
