/** What the sandbox says, before it is written out: at most one of `json` and `html`. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request early with this answer. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';

  constructor(readonly answer: Answer) {
    super(`refused with ${answer.status}`);
  }
}

/** A refusal in DRF's shape for everything but validation. */
export function refusal(status: number, detail: string): Refusal {
  return new Refusal({ status, json: { detail } });
}

/** What a crash in a write looks like: Django's own error page refuses the method of the request that failed. */
export const crashed: Answer = { status: 405, html: '', headers: { allow: 'GET, HEAD, OPTIONS' } };
