import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { HttpStatusError, NoResponseError } from '../errors.js';
import { isWrite } from '../operation.js';

const maxRetries = 2;
const maxDelayMs = 200;
const backoff = new ExponentialBackoff({ initialDelay: 50, maxDelay: maxDelayMs });

/**
 * Retries a call after a delay with jitter, if that is safe, may help, and time remains.
 * @param attempt gets the number of earlier attempts.
 * @param leftMs the remaining time.
 */
export function withRetries<T>(attempt: (resendCount: number) => Promise<T>, leftMs: () => number): Promise<T> {
  const mayRetry = handleWhen((error) => isRetryable(error) && leftMs() > maxDelayMs);
  return retry(mayRetry, { maxAttempts: maxRetries, backoff }).execute((context) => attempt(context.attempt));
}

/** A write that may have been sent is never retried: one mutation, one POST. */
function isRetryable(error: Error): boolean {
  if (error instanceof HttpStatusError) return !isWrite(error.operation) && isTransientStatus(error);
  if (!(error instanceof NoResponseError) || (isWrite(error.operation) && error.sent)) return false;
  return error.reason === 'CONNECTION_REFUSED' || error.reason === 'CONNECTION_LOST';
}

/** Sent by authentik's proxy while an instance restarts. With a Retry-After, the client should wait instead. */
function isTransientStatus({ status, retryAfterSeconds = 0 }: HttpStatusError): boolean {
  return status >= 502 && status <= 504 && retryAfterSeconds === 0;
}
