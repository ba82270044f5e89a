import { inspect } from 'node:util';

const redacted = '[redacted]';

/** A text to be kept from responses, logs, traces and dumps: whatever prints it, but reveal(), prints `[redacted]`. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself, to be sent to authentik and nowhere else. */
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
