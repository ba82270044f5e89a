import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { HttpStatusError, NoResponseError } from '../errors.js';
import { isWrite } from '../operation.js';

const maxRetries = 2;
const maxDelayMs = 200;
const backoff = new ExponentialBackoff({ initialDelay: 50, maxDelay: maxDelayMs });

/**
 * Attempts a call again, after a pause with jitter, where that is safe, may help, and there is time for it.
 * @param attempt is told how many attempts came before it.
 * @param leftMs how much time there is.
 */
export function withRetries<T>(attempt: (resendCount: number) => Promise<T>, leftMs: () => number): Promise<T> {
  const mayRetry = handleWhen((error) => isRetryable(error) && leftMs() > maxDelayMs);
  return retry(mayRetry, { maxAttempts: maxRetries, backoff }).execute((context) => attempt(context.attempt));
}

/** A write that may have been sent is never repeated: one mutation, one POST. */
function isRetryable(error: Error): boolean {
  if (error instanceof HttpStatusError) return !isWrite(error.operation) && isTransientStatus(error);
  if (!(error instanceof NoResponseError) || (isWrite(error.operation) && error.sent)) return false;
  return error.reason === 'CONNECTION_REFUSED' || error.reason === 'CONNECTION_LOST';
}

/** What the proxy before authentik says while an instance behind it restarts; not when it names a time to wait. */
function isTransientStatus({ status, retryAfterSeconds = 0 }: HttpStatusError): boolean {
  return status >= 502 && status <= 504 && retryAfterSeconds === 0;
}
