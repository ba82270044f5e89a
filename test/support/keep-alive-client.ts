import { Agent, type IncomingMessage, request } from 'node:http';

/** The result of one request over a kept-alive connection. */
export type Exchange =
  | { readonly kind: 'response'; readonly status: number; readonly body: string; readonly closes: boolean }
  /** The connection failed: nothing was sent. */
  | { readonly kind: 'refused' }
  /** The connection ended before a response; `reused` when it had carried a response before. */
  | { readonly kind: 'lost'; readonly reused: boolean; readonly code: string };

/** A client with one connection that it keeps open as long as the server does. Does not retry. */
export class KeepAliveClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly origin: string) {}

  post(body: object): Promise<Exchange> {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer t' };
    return this.#exchange('/graphql', { method: 'POST', headers }, JSON.stringify(body));
  }

  get(path: string): Promise<Exchange> {
    return this.#exchange(path, {}, '');
  }

  close(): void {
    this.#agent.destroy();
  }

  #exchange(path: string, options: object, body: string): Promise<Exchange> {
    return new Promise((resolve) => {
      const sent = request(this.origin + path, { agent: this.#agent, ...options });
      const lost = ({ code = 'closed' }: NodeJS.ErrnoException) =>
        resolve(code === 'ECONNREFUSED' ? { kind: 'refused' } : { kind: 'lost', reused: sent.reusedSocket, code });
      sent.on('error', lost);
      sent.on('response', (response: IncomingMessage) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', lost);
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ kind: 'response', status, body: text, closes: headers.connection === 'close' });
        });
      });
      sent.end(body);
    });
  }
}
