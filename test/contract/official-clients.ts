import { afterAll, beforeAll } from '@jest/globals';
import {
  Configuration as OldConfiguration,
  FlowsApi as OldFlowsApi,
  ResponseError as OldResponseError,
  StagesApi as OldStagesApi,
} from 'goauthentik-api-2024.8';
import {
  Configuration as NewConfiguration,
  FlowsApi as NewFlowsApi,
  ResponseError as NewResponseError,
  StagesApi as NewStagesApi,
} from 'goauthentik-api-2026.8';
import type { SandboxProfile } from '../../src/sandbox/profile.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';

/** authentik's own clients, each with the profiles that it must work with. */
export const clientsAndProfiles: readonly {
  client: '2024.8' | '2026.8';
  profile: Exclude<SandboxProfile, '2026.11'>;
}[] = [
  { client: '2024.8', profile: 'documented' },
  { client: '2024.8', profile: '2024.6' },
  { client: '2026.8', profile: '2025.12' },
  { client: '2026.8', profile: '2026.8' },
];

export const defaultPk = 'ca000000-0000-4000-8000-000000000001';
export const turnstilePk = 'ca000000-0000-4000-8000-000000000002';
export const unboundPk = 'ca000000-0000-4000-8000-000000000003';
export const unknownPk = '00000000-0000-4000-8000-000000000000';

/** One sandbox for the tests of a block, and either client of it, with any token. */
export function sandboxOfThisBlock(profile: SandboxProfile) {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile });
  });
  afterAll(() => sandbox.close());

  const settings = (accessToken: string) => ({
    basePath: `${sandbox.origin}/api/v3`,
    ...(accessToken !== '' && { accessToken }),
  });
  const oldStages = (token = 'sandbox-token') => new OldStagesApi(new OldConfiguration(settings(token)));
  const newStages = (token = 'sandbox-token') => new NewStagesApi(new NewConfiguration(settings(token)));
  /** What both clients can do. An empty token sends none. */
  const stagesOf = (client: '2024.8' | '2026.8', token?: string): OldStagesApi | NewStagesApi =>
    client === '2024.8' ? oldStages(token) : newStages(token);
  const flowsOf = (client: '2024.8' | '2026.8', token = 'sandbox-token'): OldFlowsApi | NewFlowsApi =>
    client === '2024.8'
      ? new OldFlowsApi(new OldConfiguration(settings(token)))
      : new NewFlowsApi(new NewConfiguration(settings(token)));
  return { oldStages, newStages, stagesOf, flowsOf };
}

/** How a call was rejected. Fails when it was not. */
export async function rejectionOf(call: Promise<unknown>): Promise<{ status: number; body: unknown }> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OldResponseError || error instanceof NewResponseError)) {
    throw new Error('The call was not rejected.', { cause: error });
  }
  const { status, headers } = error.response;
  const text = await error.response.text();
  return { status, body: headers.get('content-type') === 'application/json' ? JSON.parse(text) : text };
}

let made = 0;

/** A stage to be written, valid, with a name of its own, in the spelling of both clients. */
export function stageRequest() {
  made += 1;
  return { name: `made-${made}`, publicKey: 'public', privateKey: 'private' };
}
