import type { Attempt, BeginAttempt } from '../authentik/client/attempt.js';

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

const clientGone = { code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED' };
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
const mostListed = 10;
const longestName = 64;
const hashCharacters = 16;

/** What is known of one request when it has ended: its log line and its metrics are made of it. */
export class RequestRecord {
  operation: RecordedOperation | undefined;
  readonly errors: RecordedError[] = [];
  readonly attempts: Attempt[] = [];
  #begun = 0;

  /**
   * @param follow follows each attempt.
   * @param count is told of each attempt as it ends, which may be after the request.
   */
  constructor(
    private readonly follow: BeginAttempt = () => ({ traceparent: undefined, end: () => undefined }),
    private readonly count: (attempt: Attempt) => void = () => undefined,
  ) {}

  /** As the client chose it, in its first characters. */
  get operationName(): string | undefined {
    return this.operation?.name?.slice(0, longestName);
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
  clientLeft(): void {
    const { operation, attempts, errors } = this;
    const isUnsent = this.#begun === attempts.length && attempts.every(({ result }) => unsent.has(result));
    const outcome = operation?.kind !== 'mutation' || isUnsent ? 'NOT_APPLIED' : 'UNKNOWN';
    const others = errors.filter(({ reason }) => reason !== clientGone.reason);
    errors.splice(0, errors.length, { ...clientGone, outcome }, ...others);
  }

  readonly beginAttempt: BeginAttempt = (operation, resendCount) => {
    this.#begun += 1;
    const followed = this.follow(operation, resendCount);
    const end = (attempt: Attempt) => {
      this.attempts.push(attempt);
      this.count(attempt);
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
      errors: errors.length > 0 ? errors.slice(0, mostListed) : undefined,
      authentik: attempts.length > 0 ? attempts.slice(0, mostListed) : undefined,
      authentikCalls: attempts.length > mostListed ? attempts.length : undefined,
    };
  }
}
