/** A response before serialization: at most one of `json` and `html`. */
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

/** The response to a write that crashed: Django's error page rejects the method of the failed request. */
export const crashed: SandboxResponse = { status: 405, html: '', headers: { allow: 'GET, HEAD, OPTIONS' } };
