import { setTimeout as sleep } from 'node:timers/promises';
import type { Written } from './faults.js';
import { codesOf, type Operation, type RawResponse, readStage, type Sender, writeStage } from './requests.js';

const codes = new Set(
  `BAD_USER_INPUT NOT_FOUND UPSTREAM_ERROR UPSTREAM_UNAVAILABLE UPSTREAM_TIMEOUT UPSTREAM_INVALID_RESPONSE
  OVERLOADED BAD_REQUEST GRAPHQL_PARSE_FAILED GRAPHQL_VALIDATION_FAILED`.split(/\s+/),
);
const maxPauseMs = 60;
const maxWaitMs = 20;

const badBodies = [
  '{',
  '[]',
  '{"query":"{"}',
  '{"query":"{ noSuchField }"}',
  JSON.stringify({ query: `{ a${' a'.repeat(2000)} }` }),
  JSON.stringify({ query: '{ captchaStage(pk: "../x") { pk } }' }),
  writeStage().body.replace('"publicKey":"public",', ''),
  writeStage().body.replace('"publicKey"', '"publicKye"'),
];

/** Clients that read, write, leave before the response and send invalid requests, and check each response. */
export class SoakClients {
  readonly counts = new Map<string, number>();
  /** Violations, in words; the first hundred. */
  readonly violations: string[] = [];
  #going = true;

  constructor(
    private readonly sender: Sender,
    private readonly written: Written,
    private readonly canaries: readonly string[],
  ) {}

  /** Runs the given number of clients until they are stopped. */
  async run(clients: number): Promise<void> {
    await Promise.all(Array.from({ length: clients }, () => this.#one()));
  }

  stop(): void {
    this.#going = false;
  }

  /** Records where a canary occurs. */
  searchCanaries(text: string, where: string): void {
    const found = this.canaries.find((canary) => text.includes(canary));
    if (found !== undefined) this.#violated(`${where} holds ${found}: ${text.slice(0, 200)}`);
  }

  async #one(): Promise<void> {
    while (this.#going) {
      const kind = Math.random();
      if (kind < 0.1) await this.#sendBad();
      else if (kind < 0.2) await this.#goAway(kind < 0.15 ? readStage() : writeStage());
      else await this.#sendOperation(kind < 0.75 ? readStage() : writeStage());
      await sleep(Math.random() * maxPauseMs);
    }
  }

  async #sendOperation(operation: Operation): Promise<void> {
    const response = await this.#send(operation.body);
    if (response === undefined) return;
    const errors = this.#check(() => codesOf(operation, response)) ?? [];
    for (const { code, outcome } of errors) {
      if (!codes.has(code)) this.#violated(`unexpected code ${code}: ${response.text}`);
      if (outcome === 'NOT_APPLIED' && this.written.mayBeStored.has(operation.id))
        this.#violated(`NOT_APPLIED, but it may have been stored: ${response.text}`);
    }
    this.#count(`${operation.kind} ${errors[0]?.code ?? 'OK'}`);
    if (errors.length === 0 && operation.kind === 'write' && !this.written.posts.has(operation.id))
      this.#violated(`got a response, but was never posted: ${operation.id}`);
  }

  async #goAway({ kind, body }: Operation): Promise<void> {
    const signal = AbortSignal.timeout(Math.ceil(Math.random() * maxWaitMs));
    await this.sender.post(body, signal).catch(() => undefined);
    this.#count(`${kind} cancelled by its client`);
  }

  async #sendBad(): Promise<void> {
    const body = badBodies[Math.floor(Math.random() * badBodies.length)] ?? '';
    const response = await this.#send(body);
    if (response === undefined) return;
    const code = this.#check(() => String(JSON.parse(response.text).errors[0].extensions.code)) ?? 'unreadable';
    if (!codes.has(code)) this.#violated(`unexpected code ${code}: ${response.text}`);
    this.#count('invalid input rejected');
  }

  async #send(body: string): Promise<RawResponse | undefined> {
    try {
      const response = await this.sender.post(body);
      this.searchCanaries(response.text, 'a response');
      return response;
    } catch (error) {
      if (this.#going) this.#violated(`no response: ${error}`);
      return undefined;
    }
  }

  #check<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      this.#violated(`an invalid response: ${error}`);
      return undefined;
    }
  }

  #count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  #violated(what: string): void {
    if (this.violations.length < 100) this.violations.push(what);
  }
}
