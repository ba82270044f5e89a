/** The scripts' operations, and how they print the names in a list. */
const documents = `
  const list = '{ captchaStages { pagination { count } results { pk name flowSet { pk name } usedBy { pk name }' +
    ' bindings { pk order flow { pk } stage { pk name } } } } }';
  const rename =
    'mutation { updateCaptchaStage(pk: "ca000000-0000-4000-8000-000000000001", input: { name: "renamed" }) { pk name } }';
  const print = ({ captchaStages }) => console.log(JSON.stringify(captchaStages.results.map(({ name }) => name)));
`;
/** Prints the names in a list that the cache holds, after a mutation has renamed one of the stages. */
export const renameScripts = {
  'Apollo Client': `
    import { ApolloClient, gql, HttpLink } from '@apollo/client';
    import { cache } from './out/apollo-cache.js';
    import { authorization, endpoint } from './out/form.js';
    ${documents}
    const client = new ApolloClient({ cache, link: new HttpLink({ uri: endpoint, headers: { authorization } }) });
    await client.query({ query: gql(list) });
    await client.mutate({ mutation: gql(rename) });
    print(client.readQuery({ query: gql(list) }));`,
  urql: `
    import { Client, fetchExchange } from '@urql/core';
    import { authorization, endpoint } from './out/form.js';
    import { cache } from './out/urql-cache.js';
    ${documents}
    const exchanges = [cache, fetchExchange];
    const client = new Client({ url: endpoint, exchanges, fetchOptions: { headers: { authorization } } });
    await client.query(list, {});
    await client.mutation(rename, {});
    print(client.readQuery(list, {}).data);`,
};

/** Prints the names in a refetched list, after a stage was renamed and after it was deleted. */
export const documentCacheScript = `
  import { cacheExchange, Client, fetchExchange } from '@urql/core';
  import { authorization, endpoint } from './out/form.js';
  ${documents}
  const exchanges = [cacheExchange, fetchExchange];
  const client = new Client({ url: endpoint, exchanges, fetchOptions: { headers: { authorization } } });
  await client.query(list, {});
  await client.mutation(rename, {});
  print((await client.query(list, {})).data);
  const remove = 'mutation { deleteCaptchaStage(pk: "ca000000-0000-4000-8000-000000000001") }';
  await client.mutation(remove, {}, { additionalTypenames: ['CaptchaStage'] });
  print((await client.query(list, {})).data);`;
