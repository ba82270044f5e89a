import { rejection } from './response.js';

const offered = /^(\*\/\*|application\/(\*|json))$/i;

/** The API speaks JSON alone. @throws Rejection (406) when Accept leaves no room for it. */
export function negotiate(accept = '*/*'): void {
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  if (!types.some((type) => offered.test(type))) {
    throw rejection(406, 'Could not satisfy the request Accept header.');
  }
}
