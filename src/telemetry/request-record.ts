import type { Attempt, AttemptObserver } from '../authentik/client/attempt.js';

/** What went wrong in an operation, in codes alone. */
export interface RecordedError {
  readonly code: string;
  readonly reason: string;
  readonly outcome: string;
}

/** What a document asked for. */
export interface RecordedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string | undefined;
  /** SHA-256 of the document, hexadecimal. */
  readonly hash: string | undefined;
}

const clientClosed = { code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED' };
/** How attempts end of which nothing was sent. */
const unsent: ReadonlySet<Attempt['result']> = new Set<Attempt['result']>([
  'CLIENT_CLOSED',
  'QUEUE_FULL',
  'CONNECTION_REFUSED',
  'DNS_FAILURE',
  'TLS_FAILURE',
  'CONNECT_TIMEOUT',
  'GATEWAY_RESOURCES_EXHAUSTED',
]);
const maxListed = 10;
const maxNameLength = 64;
const hashCharacters = 16;

/** What is known of one request when it has ended: its log line and its metrics are made of it. */
export class RequestRecord {
  operation: RecordedOperation | undefined;
  readonly errors: RecordedError[] = [];
  readonly attempts: Attempt[] = [];
  #begun = 0;

  /**
   * @param observer follows each attempt.
   * @param onAttemptEnd is told of each attempt as it ends, which may be after the request.
   */
  constructor(
    private readonly observer: AttemptObserver = () => ({ traceparent: undefined, end: () => undefined }),
    private readonly onAttemptEnd: (attempt: Attempt) => void = () => undefined,
  ) {}

  /** As the client chose it, in its first characters. */
  get operationName(): string | undefined {
    return this.operation?.name?.slice(0, maxNameLength);
  }

  /** `OK`, or the code of the first error. */
  get code(): string {
    return this.errors[0]?.code ?? 'OK';
  }

  /** Keeps the codes and nothing else of what it is given. */
  addError({ code, reason, outcome }: RecordedError): void {
    this.errors.push({ code, reason, outcome });
  }

  /** Its client has not waited. A write may still be under way, unless no call of it was sent. */
  clientDisconnected(): void {
    const { operation, attempts, errors } = this;
    const isUnsent = this.#begun === attempts.length && attempts.every(({ result }) => unsent.has(result));
    const outcome = operation?.kind !== 'mutation' || isUnsent ? 'NOT_APPLIED' : 'UNKNOWN';
    const others = errors.filter(({ reason }) => reason !== clientClosed.reason);
    errors.splice(0, errors.length, { ...clientClosed, outcome }, ...others);
  }

  readonly beginAttempt: AttemptObserver = (operation, resendCount) => {
    this.#begun += 1;
    const followed = this.observer(operation, resendCount);
    const end = (attempt: Attempt) => {
      this.attempts.push(attempt);
      this.onAttemptEnd(attempt);
      followed.end(attempt);
    };
    return { traceparent: followed.traceparent, end };
  };

  /** The fields of the log line; those that are undefined do not show. Of a page of failures the first ten tell enough. */
  toLog(): object {
    const { operation, operationName, errors, attempts } = this;
    return {
      operation: operation?.kind,
      operationName,
      operationHash: operation?.hash?.slice(0, hashCharacters),
      errors: errors.length > 0 ? errors.slice(0, maxListed) : undefined,
      authentik: attempts.length > 0 ? attempts.slice(0, maxListed) : undefined,
      authentikCalls: attempts.length > maxListed ? attempts.length : undefined,
    };
  }
}
