import { describe } from '@jest/globals';
import fc from 'fast-check';
import { fuzz } from './fuzz-target.js';
import { useGatewayUnderFuzz } from './gateway-under-fuzz.js';
import { respondWell } from './good-authentik.js';
import { requestBodies } from './request-body.js';
import { requestHeaders, requestLines } from './request-headers.js';

const usual = { 'content-type': 'application/json', authorization: 'Bearer Zq8xCanary' };
const cases = fc.record({
  line: requestLines,
  headers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: requestHeaders }),
  body: requestBodies,
});

describe('a request', () => {
  const { observe } = useGatewayUnderFuzz();

  // None of these documents has more than one field that writes.
  fuzz('request bodies', cases, ({ line, headers, body }) =>
    observe({ ...line, headers: { ...usual, ...headers }, body }, respondWell, ({ writes }) =>
      writes > 1 ? [`${writes} writes`] : [],
    ),
  );
});
