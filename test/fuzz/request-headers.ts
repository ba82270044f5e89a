import fc from 'fast-check';
import { markedTexts, tokens } from './canaries.js';
import { pk } from './good-authentik.js';

const sendable = (text: string): string => text.replace(/[^\x20-\x7e\xa1-\xff]/g, '');
const marked = markedTexts.map(sendable);

/** Headers of a request; omitted ones stay as a good client sends them. */
export const requestHeaders = fc
  .record(
    {
      'content-type': fc.oneof(
        fc.constantFrom('application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json;charset="utf-8"', ''),
        fc.constantFrom('text/plain', 'application/graphql', 'multipart/form-data; boundary=x', 'application/json, x'),
        fc.constantFrom('application/json; charset=utf-16', 'application/x-www-form-urlencoded', 'application/json;'),
        marked,
      ),
      accept: fc.oneof(
        fc.constantFrom(
          '*/*',
          '',
          'application/json',
          'application/graphql-response+json',
          'text/html',
          'a/b;q=x, */*;q=0',
        ),
        fc.constantFrom(
          'application/json;q=0',
          'multipart/mixed',
          'application/*',
          'application/json; charset=latin1',
          ',',
        ),
        marked,
      ),
      authorization: fc.oneof(
        tokens.map((token) => `Bearer ${token}`),
        tokens.map((token) => `bearer  ${token}`),
        fc.constantFrom('', 'Bearer', 'Bearer ', 'Basic Zq8xCanary', 'Zq8xCanary', 'Bearer\tZq8xCanary'),
      ),
      'content-encoding': fc.constantFrom('identity', 'gzip', '', 'Identity', 'br, gzip'),
      'x-request-id': marked,
      'x-api-key': marked,
      traceparent: fc.oneof(fc.constant(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`), marked),
      cookie: marked,
      origin: fc.constantFrom('null', 'https://evil.example', 'Zq9x'),
      'apollo-require-preflight': fc.constantFrom('', 'true'),
      'x-apollo-operation-name': marked,
      expect: fc.constantFrom('200-ok', 'x'),
      host: fc.constantFrom('', 'Zq9x.example', '[::1]:1', 'a b'),
      'accept-encoding': fc.constantFrom('gzip', '*;q=0', 'br'),
      'x-http-method-override': fc.constantFrom('DELETE', 'PUT'),
      'x-long': fc.integer({ min: 0, max: 20_000 }).map((length) => 'Zq9x'.repeat(length / 4)),
    },
    { requiredKeys: [] },
  )
  .chain((all) => fc.shuffledSubarray(Object.entries(all)))
  .map((entries): Record<string, string> => Object.fromEntries(entries.slice(0, 3)));

const parameters = fc.dictionary(
  fc.constantFrom('query', 'variables', 'operationName', 'extensions', 'x'),
  fc.oneof(
    fc.constantFrom(
      '{__typename}',
      `{captchaStage(pk:"${pk}"){pk}}`,
      'mutation{deleteCaptchaStage(pk:"x")}',
      '{}',
      '[]',
    ),
    markedTexts,
  ),
);

/** The method and the URL, valid in most cases. */
export const requestLines = fc.oneof(
  { weight: 10, arbitrary: fc.constant({ method: 'POST', url: '/graphql' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constantFrom('GET', 'GET', 'GET', 'POST'),
      url: parameters.map((each) => `/graphql?${new URLSearchParams(sanitized(each))}`),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'GET'),
      url: fc.oneof(
        fc.constantFrom('/graphql', '/', '/graphql/', '//graphql', '/%', '/graphql?%', '/%2e%2e/graphql', '/Zq9x?Zq9x'),
        fc.constantFrom('/graphql;Zq9x', '/graphql?query=%ff', '/__proto__', '/api/v3/stages/captcha/', '*'),
      ),
    }),
  },
);

const sanitized = (each: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(each).map(([key, value]) => [key, value.toWellFormed()]));
