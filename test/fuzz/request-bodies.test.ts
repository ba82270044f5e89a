import { describe } from '@jest/globals';
import fc from 'fast-check';
import { holds } from './campaign.js';
import { useGatewayUnderFuzz } from './gateway-under-fuzz.js';
import { answerWell } from './good-authentik.js';
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

  // No document of theirs has more than one field that writes.
  holds('request bodies', cases, ({ line, headers, body }) =>
    observe({ ...line, headers: { ...usual, ...headers }, body }, answerWell, ({ writes }) =>
      writes > 1 ? [`${writes} writes`] : [],
    ),
  );
});
