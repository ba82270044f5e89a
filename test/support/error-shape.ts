import { Ajv, type SchemaObject } from 'ajv';
import { captchaStages } from '../../src/resources/captcha-stage/rest/captcha-stage.client.js';
import { flows } from '../../src/resources/flow/flow.client.js';
import { flowStageBindings } from '../../src/resources/flow-stage-binding/rest/flow-stage-binding.client.js';
import { managedSecrets } from '../../src/resources/managed-secret/managed-secret.client.js';

/** A response of the gateway over HTTP. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

// The contract once more, by hand: independent of the gateway's own tables.
const codes =
  'BAD_USER_INPUT UNAUTHENTICATED FORBIDDEN NOT_FOUND CONFLICT PAYLOAD_TOO_LARGE RATE_LIMITED UPSTREAM_ERROR ' +
  'UPSTREAM_UNAVAILABLE UPSTREAM_TIMEOUT UPSTREAM_INVALID_RESPONSE OVERLOADED GRAPHQL_PARSE_FAILED ' +
  'GRAPHQL_VALIDATION_FAILED OPERATION_RESOLUTION_FAILURE BAD_REQUEST PERSISTED_QUERY_NOT_SUPPORTED';
const fieldCodes =
  'REQUIRED NULL BLANK TOO_SHORT TOO_LONG OUT_OF_RANGE INVALID_CHOICE INVALID_FORMAT INVALID_TYPE UNIQUE NOT_FOUND ' +
  'UNKNOWN_FIELD INVALID';
const warningCodes =
  'INPUT_IGNORED SCORES_CROSSED PROVIDER_UNKNOWN_TO_AUTHENTIK PROVIDER_NEEDS_NEWER_AUTHENTIK SECRET_NOT_DELETED';
const argumentNames =
  'input pk name publicKey search orderBy page pageSize slug designation flow stage representations if includeDeprecated';
const operationIds = [captchaStages, flows, flowStageBindings, managedSecrets].flatMap(({ operations }) =>
  Object.values(operations).map(({ id }) => id),
);

/** One line of well-formed text, neither empty nor longer than that. */
const line = (maxLength: number): SchemaObject => ({
  type: 'string',
  minLength: 1,
  maxLength,
  pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
});
const oneOf = (names: string): SchemaObject => ({ enum: names.split(' ') });
const object = (required: Record<string, SchemaObject>, optional: Record<string, SchemaObject> = {}): SchemaObject => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});
const list = (items: SchemaObject, minItems = 0): SchemaObject => ({ type: 'array', items, minItems, maxItems: 100 });

const position: SchemaObject = { type: 'integer', minimum: 0 };
const step: SchemaObject = { anyOf: [line(100), position] };
/** A key of authentik's body may well be empty. */
const upstreamStep: SchemaObject = { anyOf: [{ ...line(100), minLength: 0 }, position] };
const responsePath: SchemaObject = list({ type: ['string', 'integer'] }, 1);
const inputPath: SchemaObject = { type: 'array', items: [oneOf(argumentNames)], additionalItems: step, minItems: 1 };
const fieldError = object(
  { path: inputPath, code: oneOf(fieldCodes), messages: list(line(1000), 1) },
  { upstreamPath: list(upstreamStep, 1) },
);
const upstream = object(
  { service: { const: 'authentik' }, operation: { enum: operationIds } },
  { status: { type: 'integer', minimum: 200, maximum: 999 }, code: line(100) },
);
const extensions: SchemaObject = {
  ...object(
    {
      code: oneOf(codes),
      reason: { type: 'string', pattern: '^[A-Z0-9_]+$' },
      outcome: oneOf('NOT_APPLIED UNKNOWN APPLIED'),
      retryable: { type: 'boolean' },
      requestId: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
    },
    {
      retryAfterSeconds: { type: 'integer', minimum: 0, maximum: 86_400 },
      fieldErrors: list(fieldError),
      nonFieldErrors: list(object({ code: oneOf(fieldCodes), message: line(1000) })),
      truncated: { const: true },
      upstream,
    },
  ),
  // Only BAD_USER_INPUT has these lists, and it has both.
  if: { properties: { code: { const: 'BAD_USER_INPUT' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['fieldErrors', 'nonFieldErrors'] },
  else: { properties: { fieldErrors: false, nonFieldErrors: false } },
};
const place = object({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } });
const error = object({ message: line(500), extensions }, { path: responsePath, locations: list(place, 1) });
const warning = object({
  code: oneOf(warningCodes),
  path: responsePath,
  inputPath,
  message: line(500),
});
const response: SchemaObject = {
  ...object(
    {},
    { data: { type: ['object', 'null'] }, errors: list(error, 1), extensions: object({ warnings: list(warning, 1) }) },
  ),
  anyOf: [{ required: ['data'] }, { required: ['errors'] }],
};

/** The statuses of the first rule of errors.md, and 417 for an unknown Expect header. */
const rejectionStatuses: ReadonlySet<number> = new Set([400, 404, 405, 406, 408, 413, 415, 417, 431, 503]);
const isResponse = new Ajv({ allErrors: true, strict: false }).compile(response);

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly requestId: string } }[];
}

/** The violations of the contract in design/errors.md by a response of /graphql, including rejections at the HTTP edge; empty when there are none. */
export function shapeFaults({ status, headers, text }: HttpResponse): string[] {
  const body = parse(text);
  if (body === undefined) return ['it is not JSON'];
  if (!isResponse(body))
    return (isResponse.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const { data, errors = [] } = body as Body;
  const mayBe = status === 200 || (rejectionStatuses.has(status) && data === undefined);
  return [
    ...(mayBe ? [] : [`its status is ${status}`]),
    ...(/json/.test(String(headers['content-type'])) ? [] : [`its type is ${headers['content-type']}`]),
    ...(errors.every(({ extensions: { requestId } }) => requestId === headers['x-request-id'])
      ? []
      : ['requestId is not the header']),
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
