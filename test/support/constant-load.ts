import { randomUUID } from 'node:crypto';
import { type Exchange, KeepAliveClient } from './keep-alive-client.js';
import type { StubAuthentik } from './stub-authentik.js';
import { wireCaptchaStage } from './wire-captcha-stage.js';

const read = 'query ($pk: UUID!) { captchaStage(pk: $pk) { pk } }';
const write = 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { name } }';

/** One request, with an id that it alone carries, and its result. */
export interface Sent {
  readonly id: string;
  readonly isWrite: boolean;
  readonly exchange: Exchange;
}

/** Clients that each send the next request as soon as the last one has its response, every second one a write. */
export class ConstantLoad {
  readonly sent: Sent[] = [];
  readonly ended: Promise<unknown>;
  #going = true;

  /** @param endsWhen decides for a request whether its client stops after it. */
  constructor(
    private readonly origin: string,
    clients: number,
    private readonly endsWhen: (exchange: Exchange) => boolean = () => false,
  ) {
    this.ended = Promise.all(Array.from({ length: clients }, (_, client) => this.#run(client)));
  }

  get completed(): Sent[] {
    return this.sent.filter(({ exchange }) => exchange.kind === 'response');
  }

  /** Lets requests in flight end. */
  async stop(): Promise<void> {
    this.#going = false;
    await this.ended;
  }

  async #run(offset: number): Promise<void> {
    const client = new KeepAliveClient(this.origin);
    for (let count = offset; this.#going; count += 1) {
      const id = randomUUID();
      const isWrite = count % 2 === 1;
      const exchange = await client.post(isWrite ? writeOf(id) : { query: read, variables: { pk: id } });
      this.sent.push({ id, isWrite, exchange });
      if (this.endsWhen(exchange)) break;
    }
    client.close();
  }
}

const writeOf = (name: string) => ({
  query: write,
  variables: { input: { name, publicKey: 'public', privateKey: 'hunter2-canary' } },
});

/** The id of each call that the stub got, in order; a write's is its name. */
export function idsAt(stub: StubAuthentik): string[] {
  return stub.requests.map(({ method, path, body }) =>
    method === 'POST' ? String(JSON.parse(body).name) : (path.split('/').at(-2) ?? ''),
  );
}

/** Makes the stub respond to each call with the stage that the call names, after a delay. */
export function respondWithStages(stub: StubAuthentik, delayMs: number): void {
  stub.respond = (response) => {
    const id = idsAt({ ...stub, requests: stub.requests.slice(-1) })[0];
    const isWrite = stub.requests.at(-1)?.method === 'POST';
    const stage = wireCaptchaStage(isWrite ? { name: id } : { pk: id });
    const headers = { 'content-type': 'application/json' };
    setTimeout(() => response.writeHead(isWrite ? 201 : 200, headers).end(JSON.stringify(stage)), delayMs);
  };
}

/** Whether the response contains the very stage that was read or written, without an error. */
export function isRight({ id, isWrite, exchange }: Sent): boolean {
  if (exchange.kind !== 'response' || exchange.status !== 200) return false;
  const data = isWrite ? { createCaptchaStage: { name: id } } : { captchaStage: { pk: id } };
  return exchange.body === `${JSON.stringify({ data })}\n`;
}
