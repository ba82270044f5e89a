/** What the sandbox says, before it is written out: at most one of `json` and `html`. */
export interface SandboxResponse {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request early with this response. */
export class Rejection extends Error {
  override readonly name: string = 'Rejection';

  constructor(readonly response: SandboxResponse) {
    super(`rejected with ${response.status}`);
  }
}

/** A rejection in DRF's shape for everything but validation. */
export function rejection(status: number, detail: string): Rejection {
  return new Rejection({ status, json: { detail } });
}

/** What a crash in a write looks like: Django's own error page rejects the method of the request that failed. */
export const crashed: SandboxResponse = { status: 405, html: '', headers: { allow: 'GET, HEAD, OPTIONS' } };
