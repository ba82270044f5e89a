import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway } from '../support/gateway.js';
import { childEnvironment, installPackages } from '../support/install-packages.js';

const relay = fileURLToPath(new URL('relay', import.meta.url));
const gatewayPackage = 'authentik-captcha-graphql-gateway';
const run = promisify(execFile);

const source = `
import { graphql } from 'relay-runtime';
graphql\`query stagesListQuery { captchaStages { results { pk name ...stages_keys } } }\`;
graphql\`fragment stages_keys on CaptchaStage { publicKey }\`;
graphql\`
  mutation stagesRenameMutation($pk: UUID!, $input: UpdateCaptchaStageInput!) {
    updateCaptchaStage(pk: $pk, input: $input) { pk name }
  }\`;
`;

/** Prints the names in a list that the store holds, after a mutation has renamed one of them. */
const renameScript = `
import { commitMutation, createOperationDescriptor, fetchQuery } from 'relay-runtime';
import { createEnvironment } from './relay-environment.js';
import list from './src/__generated__/stagesListQuery.graphql.js';
import rename from './src/__generated__/stagesRenameMutation.graphql.js';
const environment = createEnvironment(process.env.GATEWAY_URL, { authorization: 'Bearer sandbox-token' });
await fetchQuery(environment, list, {}).toPromise();
const variables = { pk: 'ca000000-0000-4000-8000-000000000001', input: { name: 'renamed' } };
await new Promise((onCompleted, onError) => commitMutation(environment, { mutation: rename, variables, onCompleted, onError }));
const { data } = environment.lookup(createOperationDescriptor(list, {}).fragment);
console.log(JSON.stringify(data.captchaStages.results.map(({ name }) => name)));
`;

/** Prints what the guards find in the errors of a rejected name, and in those of a response without data. */
const errorsScript = `
import { commitMutation } from 'relay-runtime';
import { fieldErrorsOf } from '${pathToFileURL('dist/client.js')}';
import { createEnvironment } from './relay-environment.js';
import mutation from './src/__generated__/stagesRenameMutation.graphql.js';
const environment = createEnvironment(process.env.GATEWAY_URL, { authorization: 'Bearer sandbox-token' });
for (const name of ['captcha-turnstile', 7]) {
  const variables = { pk: 'ca000000-0000-4000-8000-000000000001', input: { name } };
  const [callback, problem] = await new Promise((resolve) =>
    commitMutation(environment, {
      mutation,
      variables,
      onCompleted: (_response, errors) => resolve(['onCompleted', errors]),
      onError: (error) => resolve(['onError', error]),
    }),
  );
  console.log(callback, JSON.stringify(fieldErrorsOf(problem).map(({ path, code }) => [...path, code])));
}
`;

describe('Relay', () => {
  const parts = { folder: '' };
  const inFolder = (...path: string[]) => join(parts.folder, ...path);

  /** Compiles the operations as docs/clients.md describes, from the schema that the package brings. */
  const compile = async (extension: string, overrides: object = {}) => {
    await rm(inFolder('src'), { recursive: true, force: true });
    await mkdir(inFolder('src'));
    await writeFile(inFolder('src', `stages.${extension}`), source);
    const config = JSON.parse(await readFile(join(relay, 'relay.config.json'), 'utf8'));
    await writeFile(inFolder('relay.config.json'), JSON.stringify({ ...config, ...overrides }));
    await run(process.execPath, ['node_modules/relay-compiler/cli.js'], { cwd: parts.folder, env: childEnvironment() });
    const artifact = (name: string) => readFile(inFolder('src/__generated__', `${name}.graphql.${extension}`), 'utf8');
    return Promise.all(['stagesListQuery', 'stagesRenameMutation'].map(artifact));
  };

  /** What a script prints that runs the compiled operations against the sandbox. */
  const outputOf = async (script: string) => {
    await compile('js', { language: 'javascript' });
    const gateway = await startTestGateway();
    const env = childEnvironment({ GATEWAY_URL: `${gateway.origin}/graphql` });
    const args = ['--input-type=module', '--eval', script];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: parts.folder, env });
    await gateway.stop();
    expect(stderr).toBe('');
    return stdout;
  };

  beforeAll(async () => {
    await installPackages(relay);
    parts.folder = await mkdtemp(join(tmpdir(), 'relay-'));
    await mkdir(inFolder('node_modules', gatewayPackage), { recursive: true });
    await cp('api-schema.graphql', inFolder('node_modules', gatewayPackage, 'api-schema.graphql'));
    for (const each of ['relay-compiler', 'relay-runtime'])
      await symlink(join(relay, 'node_modules', each), inFolder('node_modules', each));
    for (const each of ['relay-environment.js', 'package.json']) await cp(join(relay, each), inFolder(each));
  }, 300_000);
  afterAll(() => rm(parts.folder, { recursive: true }));

  it('compiles a query and a mutation from the API schema', async () => {
    const [query, mutation] = await compile('ts');
    expect(query).toMatch(/readonly results: ReadonlyArray<\{\s+readonly name: string;\s+readonly pk: string;/);
    expect(mutation).toMatch(/export type UpdateCaptchaStageInput = \{/);
    expect(mutation).toMatch(/privateKey\?: string \| null/);
  }, 60_000);

  it('shows a renamed stage in a list that was loaded before, with getDataID', async () => {
    const names = JSON.parse(await outputOf(renameScript));
    expect(names).toEqual(['renamed', 'captcha-turnstile', 'captcha-unbound']);
  }, 60_000);

  it('passes field errors to onCompleted, and those of a response without data to onError', async () => {
    expect(await outputOf(errorsScript)).toBe(
      'onCompleted [["input","name","UNIQUE"]]\nonError [["input","name","INVALID_TYPE"]]\n',
    );
  }, 60_000);
});
