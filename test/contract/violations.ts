import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import type { JsonSchema } from '../support/openapi-slice.js';

const ajv = new Ajv({ allErrors: true });
formats.default(ajv);

/** Where and how a value breaks a schema, without duplicates, `*` for any index of a list. Empty when it is valid. */
export function violations(schema: JsonSchema, value: unknown): string[] {
  const validate = ajv.compile(schema);
  return validate(value) ? [] : [...new Set((validate.errors ?? []).map(describeViolation))];
}

function describeViolation({ instancePath, message, params }: ErrorObject): string {
  const place = instancePath.replace(/\/\d+/g, '/*');
  const undocumented: unknown = params['additionalProperty'];
  return undocumented === undefined ? `${place} ${message}`.trim() : `${place}/${undocumented} is not documented`;
}
