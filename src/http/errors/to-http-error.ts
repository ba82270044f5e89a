import { unexpectedFailure } from '../../errors/translate/format-error.js';
import { EdgeError, edgeErrors } from './http-errors.js';

const byCode: Readonly<Record<string, EdgeError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: edgeErrors.size,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: edgeErrors.mediaType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: edgeErrors.malformed,
  FST_ERR_BAD_URL: edgeErrors.malformed,
  ERR_HTTP_REQUEST_TIMEOUT: edgeErrors.timeout,
  HPE_HEADER_OVERFLOW: edgeErrors.headers,
};

const unexpected = new EdgeError(500, unexpectedFailure);

/** The refusal for an error of Fastify or of Node's HTTP parser. Its own text may quote the request and goes nowhere. */
export function edgeErrorOf(error: unknown): EdgeError {
  if (error instanceof EdgeError) return error;
  const code: unknown = Reflect.get(Object(error), 'code');
  const known = typeof code === 'string' ? byCode[code] : undefined;
  if (known !== undefined) return known;
  if (typeof code === 'string' && code.startsWith('HPE_')) return edgeErrors.malformed;
  return Reflect.get(Object(error), 'statusCode') === 400 ? edgeErrors.body : unexpected;
}
