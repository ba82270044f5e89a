import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import type { Failure } from '../../../src/errors/contract/failure.js';
import { fromGraphQL } from '../../../src/errors/translate/from-graphql.js';
import { thrownBy } from '../authentik/builders.js';

const tokens = [
  'hunter2_canary',
  '"hunter2-canary"',
  '"""hunter2-canary"""',
  '19216801',
  '19216.801',
  '$hunter2_canary',
  '@hunter2_canary',
];
const secretParts = /hunter2|canary|19216|801/;
const wrongPlaces = [
  '%',
  '{ % % %: }',
  '{ f(% }',
  '{ f(a: %',
  '{ f(a: % b) }',
  '{ f(a: {% }) }',
  '{ f(a: [%',
  '{ f(a: { b: % c: % ',
  '{ f { % ',
  '{ f(a: 1 %) }',
  '{ ... on % % }',
  '{ f } %',
  'query (%) { f }',
  'query ($a: %) { f }',
  'query ($a: Int = %',
  'query ($a: Int = % %) { f }',
  'query % % { f }',
  'fragment % { f }',
  'fragment on on % { f }',
  'fragment F on % %',
  'mutation { f(a: %%) % ',
  'subscription % ( { f }',
  '{ f(a: %) @ }',
  'type % % { f }',
  'enum E { % }',
];
const brokenTokens = [
  '"hunter2-canary',
  '"hunter2\\x-canary"',
  '"hunter2\\u00zz"',
  "'hunter2-canary'",
  '"""hunter2-canary',
  '19216hunter2',
  '0192168',
  '1.hunter2',
  '"hunter2\ncanary"',
  '?hunter2',
];

function failureOf(document: string): Failure | undefined {
  try {
    parse(document);
    return undefined;
  } catch (error) {
    return fromGraphQL(error as GraphQLError, 'GRAPHQL_PARSE_FAILED');
  }
}

describe('fromGraphQL: documents that cannot be parsed', () => {
  const documents = [
    ...wrongPlaces.flatMap((place) => tokens.map((token) => place.replaceAll('%', token))),
    ...wrongPlaces.flatMap((place) => brokenTokens.map((token) => place.replace('%', token))),
  ];

  it.each(wrongPlaces)('quotes no token in %s', (place) => {
    const broken = documents.filter((text) => text.startsWith(place.split('%')[0] ?? ''));
    const failures = broken.map(failureOf).filter((failure) => failure !== undefined);
    expect(failures.length).toBeGreaterThan(5);
    for (const failure of failures) {
      expect(JSON.stringify(failure)).not.toMatch(secretParts);
      expect(failure).toMatchObject({
        code: 'GRAPHQL_PARSE_FAILED',
        reason: 'SYNTAX_ERROR',
        outcome: 'NOT_APPLIED',
        retryable: false,
      });
      expect(failure.message).toMatch(/^Syntax error at line \d+, column \d+(: .+)?\.$/);
    }
  });

  it.each([
    ['{ f(', 'Syntax error at line 1, column 5: Expected Name, found <EOF>.'],
    ['{\n  f(a: }', 'Syntax error at line 2, column 8: unexpected "}".'],
    ['{ f } hunter2', 'Syntax error at line 1, column 7: unexpected Name.'],
    ['{ f(a: "x" "y") }', 'Syntax error at line 1, column 12: Expected Name, found String.'],
    ['{ f(a: "x }', 'Syntax error at line 1, column 12.'],
  ])('maps %j to: %s', (document, message) => {
    expect(failureOf(document)?.message).toBe(message);
  });

  it('distinguishes a document with too many tokens', () => {
    const error = thrownBy(() => parse('{ a b c }', { maxTokens: 3 })) as GraphQLError;
    expect(fromGraphQL(error, 'GRAPHQL_PARSE_FAILED')).toMatchObject({
      message: 'The document has more than 3 tokens.',
      reason: 'LIMIT_EXCEEDED',
    });
  });

  it('reports no location or token without one', () => {
    const failure = fromGraphQL(new GraphQLError('hunter2'), 'GRAPHQL_PARSE_FAILED');
    expect(failure?.message).toBe('Syntax error.');
  });
});

describe('fromGraphQL: other rejections', () => {
  it.each<[string, object, string]>([
    ['BAD_REQUEST', {}, 'MALFORMED_REQUEST'],
    ['BAD_REQUEST', { http: { status: 400 } }, 'MALFORMED_REQUEST'],
    ['BAD_REQUEST', { http: { status: 405 } }, 'METHOD_NOT_ALLOWED'],
    ['BAD_REQUEST', { http: { status: 406 } }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['BAD_REQUEST', { http: { status: 415 } }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['OPERATION_RESOLUTION_FAILURE', {}, 'UNKNOWN_OPERATION'],
    ['GRAPHQL_VALIDATION_FAILED', {}, 'INVALID_DOCUMENT'],
  ])('maps %s with %j to %s', (code, extensions, reason) => {
    const failure = fromGraphQL(new GraphQLError('Said.', { extensions: { ...extensions } }), code);
    expect(failure).toMatchObject({ code, reason, outcome: 'NOT_APPLIED', retryable: false });
  });

  it("reports the end of graphql-js's validation budget as a limit", () => {
    const [error] = validate(buildSchema('type Query { a: Int }'), parse(`{ ${'a '.repeat(1000)} }`));
    expect(error && fromGraphQL(error, 'GRAPHQL_VALIDATION_FAILED')).toMatchObject({
      message: 'The document is too expensive to validate: it repeats fields or fragments too often.',
      reason: 'LIMIT_EXCEEDED',
      outcome: 'NOT_APPLIED',
    });
  });

  it('never echoes the name of an operation', () => {
    const messages = [
      'Unknown operation named "hunter2".',
      'Must provide operation name if query contains multiple operations.',
    ];
    const failures = messages.map(
      (text) => fromGraphQL(new GraphQLError(text), 'OPERATION_RESOLUTION_FAILURE')?.message,
    );
    expect(failures).toEqual([
      'The document has no operation, or none with the given operationName.',
      'The document has several operations: select one with operationName.',
    ]);
  });

  it.each(['INTERNAL_SERVER_ERROR', 'hunter2', undefined, 7])('ignores the code %j', (code) => {
    expect(fromGraphQL(new GraphQLError('hunter2'), code)).toBeUndefined();
  });
});
