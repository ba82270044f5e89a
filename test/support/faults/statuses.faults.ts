import { type Expected, type Fault, type FaultRequest, html, json, responseText } from './fault.js';
import type { FaultOperation } from './fault-operation.js';
import type { Reason } from './rules.js';

type ToBody = (request: FaultRequest) => string;
type Expect = Reason | ((operation: FaultOperation) => Omit<Expected, 'status'>);

const detail =
  (text: string): ToBody =>
  () =>
    JSON.stringify({ detail: text });
/** Echoes all that it must not, as a debug page would. */
const page: ToBody = ({ echo }) => `<html><h1>Error</h1><pre>${echo}</pre></html>`;
const empty: ToBody = () => '';
/** Texts of a 400 are passed on, without the secrets; the marker is no secret of theirs. */
const fields: ToBody = ({ echo }) => JSON.stringify({ name: [`Not "${echo.replace(/^\S+/, '')}".`] });

function status(
  code: number,
  what: string,
  expect: Expect,
  body: ToBody,
  headers: Record<string, string> = body === page ? html : json,
): Fault {
  return {
    name: `a ${code}${what === '' ? '' : ` ${what}`}`,
    act: (request) => void request.socket.write(responseText(code, headers, body(request))),
    expected: (operation) => ({
      ...(typeof expect === 'string' ? { reason: expect } : expect(operation)),
      status: code,
    }),
  };
}

const missing = ({ byKey, isNullIfMissing, resource: { notFound } }: FaultOperation): Expected =>
  isNullIfMissing ? { missing: true } : { reason: byKey ? notFound : 'ENDPOINT_NOT_FOUND' };
const crash = ({ isWrite }: FaultOperation): Expected => ({
  reason: isWrite ? 'UPSTREAM_CRASHED' : 'METHOD_NOT_ALLOWED',
});
const noPermission = 'You do not have permission to perform this action.';
const unknown = { outcome: 'UNKNOWN' } as const;
/** The usual response to an accepted form. */
const redirectAfterWrite: Expect = ({ isWrite }) => ({ reason: 'UNEXPECTED_REDIRECT', ...(isWrite && unknown) });
const elsewhere = { location: 'http://127.0.0.1:9/stolen?next=body-canary' };

/** A complete response with a status that is no success. */
export const statuses: readonly Fault[] = [
  status(302, 'to a login page', redirectAfterWrite, empty, { location: '/if/flow/login/?next=body-canary' }),
  status(303, 'to a page', redirectAfterWrite, empty, elsewhere),
  status(301, 'with a body', 'UNEXPECTED_REDIRECT', page, { ...html, ...elsewhere }),
  status(307, 'to another host', 'UNEXPECTED_REDIRECT', empty, elsewhere),
  status(308, 'to another host', 'UNEXPECTED_REDIRECT', empty, elsewhere),
  status(400, 'with field errors', 'UPSTREAM_VALIDATION', fields),
  status(400, 'without a message', 'UPSTREAM_VALIDATION_UNREADABLE', () => '{"name":[]}'),
  ...[400, 401, 403].flatMap((code) => [
    status(code, 'as HTML', 'FOREIGN_RESPONSE', page),
    status(code, 'as text', 'FOREIGN_RESPONSE', ({ echo }) => `Blocked: ${echo}`, { 'content-type': 'text/plain' }),
    status(code, 'that is empty', 'FOREIGN_RESPONSE', empty),
  ]),
  status(400, 'for the license', 'LICENSE_INVALID', () =>
    JSON.stringify({ detail: 'Request denied due to expired/invalid license.', code: 'denied_license' }),
  ),
  status(401, '', 'CREDENTIALS_INVALID', detail('x')),
  status(403, 'without credentials', 'CREDENTIALS_MISSING', detail('Authentication credentials were not provided.')),
  status(403, 'for the token', 'CREDENTIALS_INVALID', detail('Token invalid/expired')),
  status(403, 'for a permission', 'PERMISSION_DENIED', detail(noPermission)),
  status(403, 'for CSRF', 'CSRF_FAILED', detail('CSRF Failed: CSRF token missing.')),
  status(404, 'of authentik', missing, detail('No CaptchaStage matches the given query.')),
  status(404, 'of authentik up to 2025.2', missing, detail('Not found.')),
  status(404, 'that is empty', 'ENDPOINT_NOT_FOUND', empty),
  status(404, 'as HTML', 'ENDPOINT_NOT_FOUND', page),
  status(404, 'for a page', (operation) => pageNotFound(operation), detail('Invalid page.')),
  status(405, 'as JSON', 'METHOD_NOT_ALLOWED', detail('Method "POST" not allowed.')),
  status(405, 'that is empty', crash, empty, html),
  status(405, 'as HTML', crash, page),
  status(406, '', 'UNSUPPORTED_MEDIA_TYPE', detail('x')),
  status(408, 'of a proxy', ({ isWrite }) => ({ reason: 'UNEXPECTED_STATUS', ...(isWrite && unknown) }), page),
  status(409, '', 'CONFLICT', detail('x')),
  status(413, 'as HTML', 'UPSTREAM_LIMIT', page),
  status(415, '', 'UNSUPPORTED_MEDIA_TYPE', detail('x')),
  status(418, '', 'UNEXPECTED_STATUS', empty),
  status(429, '', 'THROTTLED', detail('x')),
  status(429, 'with Retry-After', () => ({ reason: 'THROTTLED', retryAfterSeconds: 7 }), page, {
    ...html,
    'retry-after': '7',
  }),
  status(500, 'as JSON', 'SERVER_ERROR', detail('x')),
  status(500, 'as HTML', 'SERVER_ERROR', page),
  status(502, 'as HTML', 'BAD_GATEWAY', page),
  status(503, 'that is empty', 'SERVICE_UNAVAILABLE', empty),
  // Retry-After: retrying before that time is useless.
  status(503, 'with Retry-After', () => ({ reason: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 7, requests: 1 }), page, {
    ...html,
    'retry-after': '7',
  }),
  status(504, 'as HTML', 'GATEWAY_TIMEOUT', page),
  status(599, '', 'SERVER_ERROR', empty),
];

/** An object that is requested by its pk has no pages: any `detail` there is about the object. */
function pageNotFound({ isNullIfMissing }: FaultOperation): Expected {
  return isNullIfMissing ? { missing: true } : { reason: 'PAGE_NOT_FOUND' };
}
