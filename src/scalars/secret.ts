import { inspect } from 'node:util';

const redacted = '[redacted]';

/** A text that must not appear in responses, logs, traces or dumps: it prints as `[redacted]`, except by reveal(). */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself, only for sending it to authentik. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return redacted;
  }

  toJSON(): string {
    return redacted;
  }

  [inspect.custom](): string {
    return redacted;
  }
}
