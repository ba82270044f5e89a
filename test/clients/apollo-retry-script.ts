/**
 * Sends both `ensure` mutations through Apollo Client, which retries after a network error, for each of
 * the cases in its first argument, all at once. Prints the final result of each case.
 */
export const apolloRetryScript = `
  import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
  import { RetryLink } from '@apollo/client/link/retry';
  const stage = gql\`mutation EnsureStage($input: CreateCaptchaStageInput!) {
    ensureCaptchaStage(input: $input) { change captchaStage { pk name publicKey scoreMinThreshold } }
  }\`;
  const binding = gql\`mutation EnsureBinding($input: CreateFlowStageBindingInput!) {
    ensureFlowStageBinding(input: $input) { change flowStageBinding { pk order } }
  }\`;
  const headers = { authorization: 'Bearer sandbox-token' };
  async function run({ origin, stageInput, bindingInput }) {
    const link = ApolloLink.from([new RetryLink(), new HttpLink({ uri: origin + '/graphql', headers })]);
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    const send = async (mutation, input) => {
      const { data, error } = await client.mutate({ mutation, variables: { input }, errorPolicy: 'all' });
      return error === undefined ? data : { error: error.message };
    };
    return [await send(stage, stageInput), await send(binding, bindingInput)];
  }
  console.log(JSON.stringify(await Promise.all(JSON.parse(process.argv[1]).map(run))));
`;
