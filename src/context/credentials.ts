import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { UnauthenticatedError } from '../errors/contract/gateway-errors.js';

/** Which token authentik gets: the caller's, or the gateway's own, for which callers may need `apiKey`. */
export type AuthMode =
  | { readonly mode: 'forward' }
  | { readonly mode: 'service'; readonly token: string; readonly apiKey?: string | undefined };

/** Returns the Authorization header for authentik, or an error. Never throws. */
export type CredentialReader = (headers: IncomingHttpHeaders) => string | UnauthenticatedError;

export function createCredentialReader(auth: AuthMode): CredentialReader {
  if (auth.mode === 'forward') return readBearer;
  const authorization = `Bearer ${auth.token}`;
  const { apiKey } = auth;
  return apiKey === undefined ? () => authorization : (headers) => apiKeyProblem(headers, apiKey) ?? authorization;
}

const bearer = /^Bearer(?:[ \t]+(.*))?$/i;
/** Printable Latin-1, as HTTP headers allow. Node has already rejected CR, LF and NUL. */
const headerSafe = /^[\x20-\x7e\x80-\xff]+$/;

const missing = new UnauthenticatedError(
  'CREDENTIALS_MISSING',
  'No credentials: send the header "Authorization: Bearer <authentik API token>".',
);
const invalid = new UnauthenticatedError(
  'CREDENTIALS_INVALID',
  'The Authorization header must have the form "Bearer <authentik API token>".',
);

function readBearer({ authorization = '' }: IncomingHttpHeaders): string | UnauthenticatedError {
  const header = authorization.trim();
  if (header === '') return missing;
  const match = bearer.exec(header);
  if (match === null) return invalid;
  const token = match[1]?.trim() ?? '';
  if (token === '') return missing;
  return headerSafe.test(token) ? `Bearer ${token}` : invalid;
}

const keyMissing = new UnauthenticatedError('CREDENTIALS_MISSING', 'No credentials: send the header "X-Api-Key".');
const keyInvalid = new UnauthenticatedError(
  'CREDENTIALS_INVALID',
  'The X-Api-Key header does not match the API key of this gateway.',
);

function apiKeyProblem(headers: IncomingHttpHeaders, apiKey: string): UnauthenticatedError | undefined {
  const given = headers['x-api-key'];
  if (given === undefined || given === '') return keyMissing;
  return timingSafeEqual(digest(String(given)), digest(apiKey)) ? undefined : keyInvalid;
}

/** Digests have equal length, so that the comparison reveals nothing about the key. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
