import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { CallFailedError, RefusedError } from '../errors.js';
import { isWrite } from '../operation.js';

const mostRepeats = 2;
const longestPauseMs = 200;
const backoff = new ExponentialBackoff({ initialDelay: 50, maxDelay: longestPauseMs });

/**
 * Attempts a call again, after a pause with jitter, where that is safe, may help, and there is time for it.
 * @param attempt is told how many attempts came before it.
 * @param leftMs how much time there is.
 */
export function repeated<T>(attempt: (resendCount: number) => Promise<T>, leftMs: () => number): Promise<T> {
  const mayRepeat = handleWhen((error) => isRepeatable(error) && leftMs() > longestPauseMs);
  return retry(mayRepeat, { maxAttempts: mostRepeats, backoff }).execute((context) => attempt(context.attempt));
}

/** A write that may have been sent is never repeated: one mutation, one POST. */
function isRepeatable(error: Error): boolean {
  if (error instanceof RefusedError) return !isWrite(error.operation) && mayPassSoon(error);
  if (!(error instanceof CallFailedError) || (isWrite(error.operation) && error.sent)) return false;
  return error.reason === 'CONNECTION_REFUSED' || error.reason === 'CONNECTION_LOST';
}

/** What the proxy before authentik says while an instance behind it restarts; not when it names a time to wait. */
function mayPassSoon({ status, retryAfterSeconds = 0 }: RefusedError): boolean {
  return status >= 502 && status <= 504 && retryAfterSeconds === 0;
}
