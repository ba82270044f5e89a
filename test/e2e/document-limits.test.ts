import { afterEach, describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const pk = '"ca000000-0000-4000-8000-000000000009"';
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const stage = (inside: string) => `{ captchaStage(pk: ${pk}) { ${inside} } }`;

describe('the limits of a document', () => {
  const parts = useStubbedGateway();
  afterEach(() => expect(parts.stub.requests).toEqual([]));

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
      '10 fields at its root',
    ],
    ['21 directives', stage(times(21, () => 'pk @include(if: true)')), '20 directives'],
    [
      'a bomb of fragments',
      `{ ...A0 } ${times(20, (i) => `fragment A${i} on Query { ...A${i + 1} ...A${i + 1} }`)} fragment A20 on Query { x: __typename }`,
      '15 aliases',
    ],
  ])('refuse %s', async (_, query, limit) => {
    const { status, errors } = await parts.gateway.post({ query });
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: `The operation has more than ${limit}.`,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'LIMIT_EXCEEDED', outcome: 'NOT_APPLIED' },
      },
    ]);
  });

  it('refuse more than 10 levels of fields, whatever the fields are', async () => {
    const query = `{ ${times(11, () => 'a {')} b ${'}'.repeat(12)}`;
    const { errors } = await parts.gateway.post({ query });
    expect(errors.map(({ extensions }) => extensions.reason)).toContain('LIMIT_EXCEEDED');
  });

  it('end at a cycle of fragments', async () => {
    const query = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    const { errors } = await parts.gateway.post({ query });
    expect(errors[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', reason: 'INVALID_DOCUMENT' });
  });

  it('let the full introspection through', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { errors } = await parts.gateway.post({ query: getIntrospectionQuery() });
    expect(errors).toEqual([]);
  });
});
