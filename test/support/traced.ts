import { expect } from '@jest/globals';
import type { Collector, SentSpan } from './collector.js';
import { Program } from './program.js';
import type { StubAuthentik } from './stub-authentik.js';
import { waitUntil } from './wait-until.js';

/** A text that must not be shown. */
export const canary = 'hunter2-traced';

/** A gateway of its own process, its authentik and its collector. */
export class Traced {
  readonly program: Program;

  constructor(
    readonly stub: StubAuthentik,
    readonly collector: Collector,
    environment: Record<string, string> = {},
  ) {
    this.program = new Program({
      AUTHENTIK_URL: stub.origin,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '50',
      ...environment,
    });
  }

  async post(body: object, headers: Record<string, string> = {}): Promise<{ errors?: object[] }> {
    const response = await fetch(`${await this.program.origin()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer token-${canary}`, ...headers },
      body: JSON.stringify(body),
    });
    return response.json() as Promise<{ errors?: object[] }>;
  }

  /** The spans, once the server's has come. */
  async spans(): Promise<SentSpan[]> {
    await waitUntil(() => this.collector.spans().some(({ kind }) => kind === 'SERVER'));
    return this.collector.spans();
  }

  lines(message: string): Record<string, unknown>[] {
    const lines = this.program.stdout.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === message);
  }

  /** Checks that nothing forbidden was sent: the canary, authentik's address, its requests and responses. */
  expectNoLeak(): void {
    const { host, port } = new URL(this.stub.origin);
    const sent = this.collector.received.map(({ body }) => body.toString()).join();
    expect(sent).toContain('POST /graphql');
    for (const secret of [canary, 'hunter2', host, '127.0.0.1', '/api/v3', 'captchastage', 'createCaptchaStage('])
      expect(sent).not.toContain(secret);
    expect(sent).not.toMatch(new RegExp(`(?<![0-9a-f])${port}(?![0-9a-f])`));
  }

  async stop(): Promise<void> {
    this.program.child.kill('SIGKILL');
    await this.program.exit;
  }
}
