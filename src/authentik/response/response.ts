import type { RawResponse } from '../client/exchange.js';
import { HttpStatusError, InvalidResponseError } from '../errors.js';
import type { Operation } from '../operation.js';
import type { Redactor } from '../redaction/redactor.js';
import { type AuthentikRequest, fieldNamesOf, secretsOf } from '../request.js';
import { type ErrorBody, parseErrorBody, parseErrorSummary } from './error-body.js';
import { provesWrite } from './evidence.js';
import { parseRetryAfter } from './retry-after.js';

/** A successful response with undecoded JSON. */
export interface AuthentikResponse {
  readonly operation: Operation;
  readonly status: number;
  /** undefined for an empty body. */
  readonly json: unknown;
  /** Whether it proves that the write was applied. */
  readonly applied: boolean;
}

/** What messages must not show, in addition to the secrets of the call. */
export interface Confidential {
  /** The values of extra headers. */
  readonly secrets: readonly string[];
  /** authentik's origin, host and host name. */
  readonly address: readonly string[];
}

const nothingConfidential: Confidential = { secrets: [], address: [] };
const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * @throws HttpStatusError for any status other than 2xx.
 * @throws InvalidResponseError for a 2xx whose body is not unencoded UTF-8 JSON with a JSON media type.
 */
export function parseResponse(
  raw: RawResponse,
  call: AuthentikRequest,
  confidential = nothingConfidential,
): AuthentikResponse {
  const { status } = raw;
  const { operation } = call;
  const body = parseJson(raw);
  if (status < 200 || status > 299) {
    const errorBody = body.kind === 'json' ? toErrorBody(status, body.json, call, confidential) : undefined;
    const retryAfterSeconds = parseRetryAfter(firstValue(raw.headers['retry-after']), Date.now());
    const sentFields = Object.keys(call.body ?? {});
    throw new HttpStatusError(operation, status, errorBody, retryAfterSeconds, sentFields, call.fieldAliases);
  }
  if (body.kind === 'invalid') throw new InvalidResponseError(operation, 'MALFORMED_BODY', status);
  const json = body.kind === 'json' ? body.json : undefined;
  return { operation, status, json, applied: provesWrite(operation, status, json, call.pk) };
}

/** The redactor of the client request, which knows all secrets of this call. */
export function redactorOf(call: AuthentikRequest, { secrets, address }: Confidential): Redactor {
  const { redactor } = call.caller;
  redactor.add([...secretsOf(call), ...secrets]);
  redactor.addNames(address);
  return redactor;
}

function toErrorBody(status: number, json: unknown, call: AuthentikRequest, confidential: Confidential): ErrorBody {
  const redactor = redactorOf(call, confidential);
  // Only a 400 rejects the input. The messages of other responses are never shown.
  if (status !== 400) return parseErrorSummary(json, redactor);
  const known = call.knownFields ?? [];
  return parseErrorBody(json, redactor, { kept: fieldNamesOf(call.body, new Set(known)), watched: known });
}

type Body = { kind: 'empty' } | { kind: 'invalid' } | { kind: 'json'; json: unknown };

function parseJson({ headers, body }: RawResponse): Body {
  if (body.length === 0) return { kind: 'empty' };
  const encoding = firstValue(headers['content-encoding']) ?? 'identity';
  const isJson = jsonType.test(firstValue(headers['content-type']) ?? '');
  if (!isJson || encoding.toLowerCase() !== 'identity') return { kind: 'invalid' };
  try {
    return { kind: 'json', json: JSON.parse(utf8.decode(body)) };
  } catch {
    // Not UTF-8 or not JSON. The error is dropped, as its message may quote the body.
    return { kind: 'invalid' };
  }
}

/** undici returns a repeated header as a list. */
function firstValue(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}
