import { afterEach, describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const pk = '"ca000000-0000-4000-8000-000000000009"';
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const stage = (inside: string) => `{ captchaStage(pk: ${pk}) { ${inside} } }`;
const nine = 'pk name component verboseName verboseNamePlural publicKey jsUrl apiUrl interactive';
const thousandFields = (more: string) =>
  `${stage(`${nine} ${times(99, () => '...F')} ${more}`)} fragment F on CaptchaStage { ${nine} metaModelName }`;

describe('document limits', () => {
  const stubbed = useStubbedGateway();
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  it.each<[string, string, string]>([
    ['16 aliases', stage(times(16, (i) => `a${i}: pk`)), '15 aliases'],
    ['16 aliases of __typename', `{ ${times(16, (i) => `a${i}: __typename`)} }`, '15 aliases'],
    [
      'aliases in a fragment that is spread twice',
      `{ a: captchaStage(pk: ${pk}) { ...F } b: captchaStage(pk: ${pk}) { ...F } } fragment F on CaptchaStage { ${times(8, (i) => `f${i}: pk`)} }`,
      '15 aliases',
    ],
    [
      '11 fields at the root, some in fragments',
      `{ ${times(5, () => '__typename')} ...F ... on Query { __typename } } fragment F on Query { ${times(5, () => '__typename')} }`,
      '10 root fields',
    ],
    ['21 directives', stage(times(21, () => 'pk @include(if: true)')), '20 directives'],
    [
      '101 fragment spreads, most of them in fragments',
      `${stage('...F ...F')} fragment F on CaptchaStage { ${times(49, () => '...G')} ... { pk } } fragment G on CaptchaStage { pk }`,
      '100 fragment spreads',
    ],
    ['1001 fields, in fragments', thousandFields('pk'), '1000 fields'],
    [
      'one field with a selection set written 41 times in one place',
      `${stage(`${times(20, () => 'flowSet { pk }')} ...F`)} fragment F on CaptchaStage { ${times(21, () => 'flowSet { pk }')} }`,
      '40 repetitions of a field with arguments or a selection set',
    ],
    [
      '__schema selected twice',
      '{ __schema { description } ...F } fragment F on Query { s: __schema { description } }',
      '1 __schema field',
    ],
    [
      'aliases inside introspection',
      '{ __schema { types { ...T } } } fragment T on __Type { n: name }',
      '0 aliases inside introspection',
    ],
    [
      'a bomb of fragments with an alias at its end',
      `{ ...A0 } ${times(20, (i) => `fragment A${i} on Query { ...A${i + 1} ...A${i + 1} }`)} fragment A20 on Query { x: __typename }`,
      '15 aliases',
    ],
    [
      'a bomb of fragments',
      `${stage('...A0')} ${times(39, (i) => `fragment A${i} on CaptchaStage { ...A${i + 1} ...A${i + 1} }`)} fragment A39 on CaptchaStage { pk }`,
      '100 fragment spreads',
    ],
  ])('reject %s', async (_, query, limit) => {
    const { status, errors } = await stubbed.gateway.post({ query });
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: `The operation has more than ${limit}.`,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'LIMIT_EXCEEDED', outcome: 'NOT_APPLIED' },
      },
    ]);
  });

  it('reject more than 10 levels of fields, whatever the fields are', async () => {
    const query = `{ ${times(11, () => 'a {')} b ${'}'.repeat(12)}`;
    const { errors } = await stubbed.gateway.post({ query });
    expect(errors.map(({ extensions }) => extensions.reason)).toContain('LIMIT_EXCEEDED');
  });

  it('include the directives of variables', async () => {
    const { errors } = await stubbed.gateway.post({
      query: `query (${times(21, (i) => `$v${i}: Int @a`)}) { __typename }`,
    });
    expect(errors[0]?.message).toBe('The operation has more than 20 directives.');
  });

  it('skip the other rules for a document that is too large', async () => {
    const query = stage(`${times(41, () => 'flowSet { pk }')} unknown`);
    const { errors } = await stubbed.gateway.post({ query }, {});
    expect(errors.map(({ message }) => message)).toEqual([
      'The operation has more than 40 repetitions of a field with arguments or a selection set.',
    ]);
  });

  it('reject more than 20 operations, and a fragment that no operation uses', async () => {
    const operations = times(21, (i) => `query O${i} { __typename }`);
    const unused = `{ __typename } fragment F on CaptchaStage { ${times(41, () => 'flowSet { pk }')} }`;
    const responses = await Promise.all([operations, unused].map((query) => stubbed.gateway.post({ query }, {})));
    expect(responses.map(({ errors }) => errors.map(({ message }) => message))).toEqual([
      ['The document has more than 20 operations.'],
      ['The fragment has more than 40 repetitions of a field with arguments or a selection set.'],
    ]);
  });

  it.each([
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    '{ ...A } fragment A on Query { __typename ...A }',
    `{ ...A0 } ${times(2, (i) => `fragment A${i} on Query { ${times(2, (j) => `...A${j}`)} }`)}`,
  ])('stop at a cycle of fragments: %s', async (query) => {
    const { errors } = await stubbed.gateway.post({ query });
    expect(errors[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', reason: 'INVALID_DOCUMENT' });
  });

  it.each<[string, string]>([
    ['1000 fields', thousandFields('')],
    ['100 fragment spreads', `${stage(times(100, () => '...F'))} fragment F on CaptchaStage { pk }`],
    ['one field with a selection set written 40 times', stage(times(40, () => 'flowSet { pk }'))],
    ['one field without any written 400 times', stage(times(400, () => 'pk'))],
    ['20 operations', times(20, (i) => `query O${i} { __typename }`)],
  ])('allow %s', async (_, query) => {
    const { errors } = await stubbed.gateway.post({ query, operationName: 'O1' }, {});
    expect(errors.map(({ extensions }) => extensions.reason)).not.toContain('LIMIT_EXCEEDED');
  });

  it('allow the full introspection query', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { errors } = await stubbed.gateway.post({ query: getIntrospectionQuery() });
    expect(errors).toEqual([]);
  });
});
