import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { childEnvironment, installPackages } from '../support/install-packages.js';

const folder = fileURLToPath(new URL('../../examples', import.meta.url));
const run = promisify(execFile);

/** What the scripts send, and how they print the names in a list. */
const documents = `
  const list = '{ captchaStages { pagination { count } results { pk name flowSet { pk name } usedBy { pk name } } } }';
  const rename =
    'mutation { updateCaptchaStage(pk: "ca000000-0000-4000-8000-000000000001", input: { name: "renamed" }) { pk name } }';
  const print = ({ captchaStages }) => console.log(JSON.stringify(captchaStages.results.map(({ name }) => name)));
`;
const scripts = {
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

const documentCache = `
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

describe('a cache that keeps stages by their pk', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    await installPackages(folder);
    await run('npm', ['run', '--silent', 'build'], { cwd: folder, env: childEnvironment() });
  }, 300_000);
  beforeEach(async () => {
    gateway = await startTestGateway();
  });
  afterEach(() => gateway.stop());

  /** The lists that a script prints, in the order of their names. */
  const listsOf = async (script: string): Promise<string[][]> => {
    const env = childEnvironment({ GATEWAY_URL: `${gateway.origin}/graphql` });
    const args = ['--input-type=module', '--eval', script];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: folder, env });
    // A library warns there of what it cannot keep.
    expect(stderr).toBe('');
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).sort());
  };

  it.each(Object.entries(scripts))('shows a renamed stage in a list that was loaded before: %s', async (_, script) => {
    expect(await listsOf(script)).toEqual([['captcha-turnstile', 'captcha-unbound', 'renamed']]);
  });

  it("is not needed for urql's document cache, which asks again", async () => {
    expect(await listsOf(documentCache)).toEqual([
      ['captcha-turnstile', 'captcha-unbound', 'renamed'],
      ['captcha-turnstile', 'captcha-unbound'],
    ]);
  });
});
