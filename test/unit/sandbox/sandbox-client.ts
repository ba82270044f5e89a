import { afterAll, beforeAll } from '@jest/globals';
import type { CaptchaStage } from '../../../src/resources/captcha-stage/rest/captcha-stage.wire.js';
import type { FlowSetRequest } from '../../../src/resources/flow/flow.wire.js';
import type { FlowStageBinding } from '../../../src/resources/flow-stage-binding/rest/flow-stage-binding.wire.js';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; undefined for any other type. */
  readonly json: unknown;
}

export interface SendOptions {
  readonly token?: string | undefined;
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

export const defaultStagePk = 'ca000000-0000-4000-8000-000000000001';
export const turnstilePk = 'ca000000-0000-4000-8000-000000000002';
export const unboundPk = 'ca000000-0000-4000-8000-000000000003';
export const loginStagePk = 'ca000000-0000-4000-8000-000000000900';
export const enrollmentPk = 'f1000000-0000-4000-8000-000000000002';
export const recoveryPk = 'f1000000-0000-4000-8000-000000000003';
export const bindings = '/flows/bindings/';
export const instances = '/flows/instances/';
export const collection = '/stages/captcha/';
export const privateKey = 'canary-private-key';

/** One sandbox for the tests of a file, and their requests to it. */
export function sandboxOfThisFile(options: SandboxOptions = {}) {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox(options);
  });
  afterAll(() => sandbox.close());

  const send = async (method: string, path: string, options: SendOptions = {}): Promise<Reply> => {
    const { token = 'sandbox-token', json, body = json === undefined ? undefined : JSON.stringify(json) } = options;
    const response = await fetch(`${sandbox.origin}/api/v3${path}`, {
      method,
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body !== undefined && { body }),
    });
    const { status, headers } = response;
    const text = await response.text();
    const json_ = headers.get('content-type') === 'application/json' && method !== 'HEAD';
    return { status, headers, text, json: json_ ? JSON.parse(text) : undefined };
  };

  const createStage = async (body: object = {}): Promise<CaptchaStage> => {
    const { status, json, text } = await send('POST', collection, { json: stageBody(body) });
    if (status !== 201) throw new Error(`not created: ${text}`);
    return json as CaptchaStage;
  };

  const bind = async (body: object = {}): Promise<FlowStageBinding> => {
    const { status, json, text } = await send('POST', bindings, { json: bindingBody(body) });
    if (status !== 201) throw new Error(`not created: ${text}`);
    return json as FlowStageBinding;
  };

  /** The pks in a list. */
  const pks = async (path: string): Promise<string[]> => {
    const { json } = await send('GET', path);
    return (json as { results: { pk: string }[] }).results.map(({ pk }) => pk);
  };

  const names = async (query: string): Promise<string[]> => {
    const { json } = await send('GET', `${collection}${query}`);
    return (json as { results: CaptchaStage[] }).results.map(({ name }) => name);
  };

  return { send, createStage, bind, pks, names };
}

let made = 0;

/** A valid body, with a name of its own. */
export function stageBody(overrides: object = {}): Record<string, unknown> {
  made += 1;
  return { name: `made-${made}`, public_key: 'p', private_key: privateKey, ...overrides };
}

/** A valid binding, in a place of its own. */
export function bindingBody(overrides: object = {}): Record<string, unknown> {
  made += 1;
  return { target: enrollmentPk, stage: unboundPk, order: 1000 + made, ...overrides };
}

/** A valid flow, with a slug of its own. */
export function flowBody(overrides: object = {}): FlowSetRequest {
  made += 1;
  return { name: 'n', slug: `flow-${made}`, title: 't', designation: 'enrollment', ...overrides };
}
