import { randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';

/** Must never come back: see the error design in README. */
export const token = 'canary-token-7f3a';
export const privateKey = 'canary-private-key-91bc';

const read = 'query ($pk: UUID!) { captchaStage(pk: $pk) { pk name publicKey flowSet { pk slug } } }';
const write =
  'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk name publicKey interactive } }';

/** One GraphQL request, with an id that it alone carries. */
export interface Operation {
  readonly kind: 'read' | 'write';
  readonly id: string;
  readonly body: string;
}

export function readStage(): Operation {
  const id = randomUUID();
  return { kind: 'read', id, body: JSON.stringify({ query: read, variables: { pk: id } }) };
}

export function writeStage(): Operation {
  const id = randomUUID();
  const input = { name: id, publicKey: 'public', privateKey, scoreMinThreshold: 0.5 };
  return { kind: 'write', id, body: JSON.stringify({ query: write, variables: { input } }) };
}

/** A raw response. */
export interface RawResponse {
  readonly status: number;
  readonly text: string;
}

/** Sends to one gateway, over as many connections as there are requests at a time. */
export class Sender {
  readonly #agent = new Agent({ connections: null, pipelining: 1 });

  constructor(private readonly origin: string) {}

  async post(body: string, signal?: AbortSignal, path = '/graphql'): Promise<RawResponse> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const options = { method: 'POST' as const, dispatcher: this.#agent, headers, body };
    const response = await request(this.origin + path, signal === undefined ? options : { ...options, signal });
    return { status: response.statusCode, text: await response.body.text() };
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

/** The error codes of a response; none when it contains the very stage that was read or written. */
export function codesOf({ kind, id }: Operation, { status, text }: RawResponse): { code: string; outcome: string }[] {
  const { data, errors = [] } = JSON.parse(text);
  const isRight = kind === 'read' ? data?.captchaStage?.pk === id : data?.createCaptchaStage?.name === id;
  if (status === 200 && isRight && errors.length === 0) return [];
  if (errors.length === 0) throw new Error(`a wrong response: ${text}`);
  return errors.map(({ extensions }: { extensions: { code: string; outcome: string } }) => extensions);
}
