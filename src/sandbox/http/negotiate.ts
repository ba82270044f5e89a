import { rejection } from './response.js';

const offered = /^(\*\/\*|application\/(\*|json))$/i;

/** The API supports only JSON. @throws Rejection (406) if Accept excludes it. */
export function negotiate(accept = '*/*'): void {
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  if (!types.some((type) => offered.test(type))) {
    throw rejection(406, 'Could not satisfy the request Accept header.');
  }
}
