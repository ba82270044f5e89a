import { isRecord } from '../../authentik/unknown-value.js';
import type { ErrorExtensions } from './error-extensions.js';

/** Whether a value has the expected shape. */
type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isText: Check = (value) => isString(value) && value !== '';
const isFlag: Check = (value) => typeof value === 'boolean';
const isWhole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isPath = listOf((part) => isString(part) || isWhole(part));
const is =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** Allows more keys: routers add their own, and so may a later release. */
function objectOf(checks: Readonly<Record<string, Check>>): Check {
  return (value) => isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
}

const checks: Readonly<Record<keyof ErrorExtensions, Check>> = {
  code: isText,
  reason: isText,
  outcome: is('NOT_APPLIED', 'UNKNOWN', 'APPLIED'),
  retryable: isFlag,
  requestId: isText,
  retryAfterSeconds: optional(isWhole),
  fieldErrors: optional(
    listOf(objectOf({ path: isPath, upstreamPath: optional(isPath), code: isText, messages: listOf(isString) })),
  ),
  nonFieldErrors: optional(listOf(objectOf({ code: isText, message: isString }))),
  truncated: optional(is(true)),
  upstream: optional(
    objectOf({ service: is('authentik'), operation: isText, status: optional(isWhole), code: optional(isText) }),
  ),
};

/** Whether a value is the `extensions` of a gateway error: all required keys are there, and every key is valid. */
export const isErrorExtensions = objectOf(checks) as (value: unknown) => value is ErrorExtensions;
