import { errorCode, isRecord } from '../../authentik/unknown-value.js';
import { unexpectedFailure } from '../../errors/translate/format-error.js';
import { HttpError, httpErrors } from './http-errors.js';

const byCode: Readonly<Record<string, HttpError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: httpErrors.size,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: httpErrors.mediaType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: httpErrors.malformed,
  FST_ERR_BAD_URL: httpErrors.malformed,
  ERR_HTTP_REQUEST_TIMEOUT: httpErrors.timeout,
  HPE_HEADER_OVERFLOW: httpErrors.headers,
};

/** Errors of the static files, and 400 of the JSON parser. */
const byStatus: ReadonlyMap<unknown, HttpError> = new Map([
  [400, httpErrors.body],
  [412, httpErrors.precondition],
  [416, httpErrors.range],
]);

const unexpected = new HttpError(500, unexpectedFailure);

/** The rejection for an error of Fastify or Node's HTTP parser. Its message may quote the request and is dropped. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  const code = errorCode(error) ?? '';
  const known = byCode[code];
  if (known !== undefined) return known;
  if (code.startsWith('HPE_')) return httpErrors.malformed;
  return (isRecord(error) && byStatus.get(error['statusCode'])) || unexpected;
}
