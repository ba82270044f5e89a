import type { ServerResponse } from 'node:http';
import { describe } from '@jest/globals';
import fc from 'fast-check';
import { markedTexts, privateKeys, tokens } from './canaries.js';
import { fuzz } from './fuzz-target.js';
import { type Observed, useGatewayUnderFuzz } from './gateway-under-fuzz.js';
import { goodResponse } from './good-authentik.js';
import { mutated, mutations } from './mutated-response.js';
import { operations, toRequest } from './operations.js';

const statuses = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(200, 201, 202, 203, 204, 205, 206, 207, 226, 299) },
  { weight: 1, arbitrary: fc.constantFrom(300, 301, 302, 303, 304, 307, 308, 399, 500, 501, 505, 599, 600, 999) },
  // The texts of a 400 are passed on; rest-error-bodies covers those.
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 499 }).filter((status) => status !== 400) },
);
const oddHeaders = fc.dictionary(
  fc.constantFrom(
    'content-type',
    'content-encoding',
    'retry-after',
    'x-authentik-id',
    'location',
    'set-cookie',
    'vary',
  ),
  fc.oneof(
    fc.constantFrom(
      'application/json',
      'APPLICATION/JSON;charset=utf-8',
      'text/html',
      'application/json+x',
      'json',
      '',
    ),
    fc.constantFrom('identity', 'gzip', '0', '-1', '7', '1e9', '99999999999999999999', 'Tue, 01 Jan 2030 00:00:00 GMT'),
    markedTexts.map((text) => text.replace(/[^\x20-\x7e\x80-\xff]/g, '')),
  ),
  { maxKeys: 2 },
);
const headers = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: oddHeaders });
/** The bytes of the body: some changed, or truncated. */
const damage = fc.oneof(
  { weight: 12, arbitrary: fc.constant((bytes: Buffer) => bytes) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => (bytes: Buffer) => {
      const flipped = Buffer.from(bytes);
      const index = at % Math.max(1, bytes.length);
      flipped[index] = (flipped[index] ?? 0) ^ bits;
      return flipped;
    }),
  },
  { weight: 1, arbitrary: fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(0, at % (bytes.length + 1))) },
  { weight: 1, arbitrary: markedTexts.map((text) => (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(text)])) },
);
const asItIs = (text: string): string => text;
const oddTexts = fc.constantFrom<(text: string) => string>(
  (text) => text.replace(':0.5', ':1e999'),
  (text) => text.replace(':1,', ':-0,'),
  (text) => text.replace(/:(\d+)/, ':$1.0'),
  (text) => text.replace(':2,', ':9007199254740993,'),
  (text) => text.replace('{', '{"pk":"twice",'),
  (text) => text.replace('}', ',"pk":"ca000000-0000-4000-8000-000000000009"}'),
  (text) => `\ufeff${text}`,
  (text) => `${' '.repeat(1000)}${text}`,
  (text) => `${text}${text}`,
);
const texts = fc.oneof({ weight: 4, arbitrary: fc.constant(asItIs) }, { weight: 1, arbitrary: oddTexts });

const cases = fc.record({
  operation: fc.constantFrom(...operations),
  privateKey: privateKeys,
  token: tokens,
  status: statuses,
  headers,
  changes: mutations,
  text: texts,
  damage,
  // Interim responses precede the response; a body comes in one piece or in two.
  interim: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  pieces: fc.constantFrom(1, 1, 2),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function respond(
  { status, headers: odd, changes, text, damage: damaged, interim, pieces }: Case,
  response: ServerResponse,
): number {
  const good = goodResponse(response);
  const json = JSON.stringify(mutated(good.body, changes)) ?? '';
  const body = damaged(Buffer.from(text(json)));
  const code = status ?? good.status;
  if (interim) response.writeEarlyHints({ link: '</Zq9x>; rel=preload' });
  response.writeHead(code, { 'content-type': 'application/json', ...odd });
  const middle = pieces === 1 ? 0 : Math.floor(body.length / 2);
  if (middle > 0) response.write(body.subarray(0, middle));
  response.end(body.subarray(middle));
  return code;
}

/** The outcome of a write by the eighth rule of errors.md. */
function outcomesOf(method: string | undefined, status: number): readonly string[] {
  if (status === 405) return ['NOT_APPLIED', 'UNKNOWN'];
  if (status < 300) return outcomesOfSuccess(method, status);
  return status < 500 && ![302, 303, 408].includes(status) ? ['NOT_APPLIED'] : ['UNKNOWN'];
}

/** An update is proved by the pk in its response, which may have been changed here. */
function outcomesOfSuccess(method: string | undefined, status: number): readonly string[] {
  if (method === 'POST') return status === 201 ? ['APPLIED'] : ['UNKNOWN'];
  if (method === 'DELETE') return status === 204 ? ['APPLIED'] : ['UNKNOWN'];
  return status === 200 ? ['APPLIED', 'UNKNOWN'] : ['UNKNOWN'];
}

describe("authentik's response", () => {
  const { observe } = useGatewayUnderFuzz();

  fuzz("authentik's responses", cases, (each) => {
    const { operation, privateKey, token } = each;
    const made: { method: string | undefined; status: number }[] = [];
    const check = ({ errors, writes }: Observed): string[] => {
      const allowed =
        made.length === 0 ? ['NOT_APPLIED'] : made.flatMap((write) => outcomesOf(write.method, write.status));
      const wrong = errors.filter(({ extensions: { outcome } }) => !allowed.includes(outcome));
      return [
        ...(writes > (operation.isWrite ? (operation.maxWrites ?? 1) : 0) ? [`${writes} writes`] : []),
        ...wrong.map(({ extensions: { outcome } }) => `${outcome} after ${made.map(({ status }) => status)}`),
      ];
    };
    const authentik = (response: ServerResponse) => {
      const status = respond(each, response);
      const { method } = response.req;
      // Reads that precede a write.
      if (method !== 'GET') made.push({ method, status });
    };
    return observe(toRequest(operation, privateKey, token), authentik, check);
  });
});
