import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { UnauthenticatedError } from '../errors/contract/gateway-errors.js';

/** Whose token authentik gets: the caller's, or the gateway's own, which callers may need `apiKey` to use. */
export type AuthMode =
  | { readonly mode: 'forward' }
  | { readonly mode: 'service'; readonly token: string; readonly apiKey?: string | undefined };

/** The Authorization header for authentik, or why there is none. Never throws. */
export type CredentialReader = (headers: IncomingHttpHeaders) => string | UnauthenticatedError;

export function createCredentialReader(auth: AuthMode): CredentialReader {
  if (auth.mode === 'forward') return readBearer;
  const authorization = `Bearer ${auth.token}`;
  const { apiKey } = auth;
  return apiKey === undefined ? () => authorization : (headers) => apiKeyProblem(headers, apiKey) ?? authorization;
}

const bearer = /^Bearer(?:[ \t]+(.*))?$/i;
/** What a header can carry: visible Latin-1. Node refuses CR, LF and NUL before this. */
const headerSafe = /^[\x20-\x7e\x80-\xff]+$/;

const missing = new UnauthenticatedError(
  'CREDENTIALS_MISSING',
  'No credentials: send the header "Authorization: Bearer <authentik API token>".',
);
const invalid = new UnauthenticatedError(
  'CREDENTIALS_INVALID',
  'The Authorization header is not "Bearer <authentik API token>", the one form that is passed on.',
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
  'The X-Api-Key header does not hold the key of this gateway.',
);

function apiKeyProblem(headers: IncomingHttpHeaders, apiKey: string): UnauthenticatedError | undefined {
  const given = headers['x-api-key'];
  if (given === undefined || given === '') return keyMissing;
  return timingSafeEqual(digest(String(given)), digest(apiKey)) ? undefined : keyInvalid;
}

/** Of one length whatever the text, so that the comparison tells nothing of it. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
