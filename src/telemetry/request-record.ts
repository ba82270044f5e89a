import type { Attempt, AttemptObserver } from '../authentik/client/attempt.js';

/** An error, reduced to its codes. */
export interface RecordedError {
  readonly code: string;
  readonly reason: string;
  readonly outcome: string;
}

/** The operation of a request. */
export interface RecordedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string | undefined;
  /** SHA-256 of the document, hexadecimal. */
  readonly hash: string | undefined;
}

const clientClosed = { code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED' };
/** Results of attempts that sent nothing. */
const unsent: ReadonlySet<Attempt['result']> = new Set<Attempt['result']>([
  'CLIENT_CLOSED',
  'QUEUE_FULL',
  'CONNECTION_REFUSED',
  'DNS_FAILURE',
  'TLS_FAILURE',
  'CONNECT_TIMEOUT',
  'GATEWAY_RESOURCES_EXHAUSTED',
]);
/** To 0.1 ms: enough for a log line. */
export const roundMs = (durationMs: number): number => Math.round(durationMs * 10) / 10;

const withRoundedDuration = (attempt: Attempt): Attempt => ({ ...attempt, durationMs: roundMs(attempt.durationMs) });

const maxListed = 10;
const maxNameLength = 64;
const hashCharacters = 16;

/** Collects what the log line and the metrics of one request need. */
export class RequestRecord {
  operation: RecordedOperation | undefined;
  readonly errors: RecordedError[] = [];
  readonly attempts: Attempt[] = [];
  #started = 0;

  /**
   * @param observer observes each attempt.
   * @param onAttemptEnd called when an attempt ends, which may be after the request.
   * @param onSecretLeft called when a managed secret may remain without use, which may be after the request.
   */
  constructor(
    private readonly observer: AttemptObserver = () => ({ traceparent: undefined, end: () => undefined }),
    private readonly onAttemptEnd: (attempt: Attempt) => void = () => undefined,
    private readonly onSecretLeft: (pk: string | undefined) => void = () => undefined,
  ) {}

  /** The client's operation name, cut to its maximum length. */
  get operationName(): string | undefined {
    return this.operation?.name?.slice(0, maxNameLength);
  }

  /** `OK`, or the code of the first error. */
  get code(): string {
    return this.errors[0]?.code ?? 'OK';
  }

  /** Records only the codes. */
  addError({ code, reason, outcome }: RecordedError): void {
    this.errors.push({ code, reason, outcome });
  }

  /** The client has disconnected. A write may still be in progress, unless none of its calls was sent. */
  clientDisconnected(): void {
    const { operation, attempts, errors } = this;
    const isUnsent = this.#started === attempts.length && attempts.every(({ result }) => unsent.has(result));
    const outcome = operation?.kind !== 'mutation' || isUnsent ? 'NOT_APPLIED' : 'UNKNOWN';
    const others = errors.filter(({ reason }) => reason !== clientClosed.reason);
    errors.splice(0, errors.length, { ...clientClosed, outcome }, ...others);
  }

  /** @param pk unknown when authentik did not confirm that it created the secret. */
  leaveSecret(pk: string | undefined): void {
    this.onSecretLeft(pk);
  }

  readonly beginAttempt: AttemptObserver = (operation, resendCount) => {
    this.#started += 1;
    const observed = this.observer(operation, resendCount);
    const end = (attempt: Attempt) => {
      this.attempts.push(attempt);
      this.onAttemptEnd(attempt);
      observed.end(attempt);
    };
    return { traceparent: observed.traceparent, end };
  };

  /** The fields of the log line; undefined ones are omitted. Lists hold only their first entries. */
  toLog(): object {
    const { operation, operationName, errors, attempts } = this;
    return {
      operation: operation?.kind,
      operationName,
      operationHash: operation?.hash?.slice(0, hashCharacters),
      errors: errors.length > 0 ? errors.slice(0, maxListed) : undefined,
      authentik: attempts.length > 0 ? attempts.slice(0, maxListed).map(withRoundedDuration) : undefined,
      authentikCalls: attempts.length > maxListed ? attempts.length : undefined,
    };
  }
}
