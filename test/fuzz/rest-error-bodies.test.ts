import { describe } from '@jest/globals';
import fc from 'fast-check';
import { privateKeys, tokens } from './canaries.js';
import { fuzz } from './fuzz-target.js';
import { useGatewayUnderFuzz } from './gateway-under-fuzz.js';
import { operations, toRequest } from './operations.js';
import { errorBodies } from './rest-error-body.js';

const statuses = fc.oneof(
  { weight: 3, arbitrary: fc.constant(400) },
  { weight: 2, arbitrary: fc.constantFrom(401, 403, 404, 405, 406, 409, 413, 415, 418, 422, 429, 451, 499) },
  { weight: 1, arbitrary: fc.integer({ min: 400, max: 499 }) },
);

/** Placeholder for authentik's origin, which only the run knows. */
const somewhere = 'http://authentik.invalid:9443';

/** A token as authentik may have decoded it. */
const tokenSpellings = (token: string): string[] => [token, Buffer.from(token, 'latin1').toString()];

const cases = fc
  .record({ operation: fc.constantFrom(...operations), privateKey: privateKeys, token: tokens })
  .chain(({ operation, privateKey, token }) =>
    fc.record({
      operation: fc.constant(operation),
      privateKey: fc.constant(privateKey),
      token: fc.constant(token),
      status: statuses,
      body: errorBodies([
        ...tokenSpellings(token),
        somewhere,
        somewhere.slice(7),
        ...(operation.sendsPrivateKey ? [privateKey] : []),
      ]),
      type: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'application/problem+json'),
    }),
  );

describe('a REST error body', () => {
  const { observe } = useGatewayUnderFuzz();

  fuzz('REST error bodies', cases, ({ operation, privateKey, token, status, body, type }) =>
    observe(
      toRequest(operation, privateKey, token),
      (response) => {
        const { localAddress = '', localPort = 0 } = response.req.socket;
        const located = body.replaceAll('authentik.invalid', localAddress).replaceAll('9443', String(localPort));
        response.writeHead(status, { 'content-type': type }).end(located);
      },
      ({ errors, writes }) => {
        const outcomes =
          [405, 408].includes(status) && operation.isWrite ? ['UNKNOWN', 'NOT_APPLIED'] : ['NOT_APPLIED'];
        return [
          ...(writes > (operation.maxWrites ?? 1) ? [`${writes} writes`] : []),
          ...errors
            .filter(({ extensions: { outcome } }) => !outcomes.includes(outcome))
            .map(({ extensions: { outcome } }) => `${outcome} after a ${status}`),
        ];
      },
    ),
  );
});
