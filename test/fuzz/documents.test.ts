import { describe } from '@jest/globals';
import fc from 'fast-check';
import { createSchema } from '../../src/graphql/schema.js';
import { holds } from './campaign.js';
import { Draw } from './draw.js';
import { useGatewayUnderFuzz } from './gateway-under-fuzz.js';
import { answerWell } from './good-authentik.js';
import { DocumentMaker } from './schema-document.js';
import type { Odds } from './schema-value.js';

const schema = createSchema();
const valid: Odds = { document: 0, literals: 0, variables: 0 };
const profiles: [Odds, ...Odds[]] = [
  valid,
  valid,
  { ...valid, variables: 10 },
  { ...valid, variables: 30 },
  { ...valid, literals: 5 },
  { ...valid, document: 3 },
  { document: 1, literals: 5, variables: 20 },
];

describe('a document made from the schema', () => {
  const { observe } = useGatewayUnderFuzz();

  const check = async (generate: fc.GeneratorValue, accept: string): Promise<void> => {
    const draw = new Draw(generate);
    const odds = draw.oneOf(...profiles);
    const { query, variables, writes: asked } = new DocumentMaker(schema, draw, odds).make();
    const question = {
      headers: { 'content-type': 'application/json', authorization: 'Bearer Zq8xCanary', accept },
      body: JSON.stringify({ query, variables }),
    };
    await observe(question, answerWell, ({ errors, writes }) => [
      ...(writes > asked ? [`${writes} writes`] : []),
      ...(odds === valid && (errors.length > 0 || writes < asked) ? ['what is valid was not done'] : []),
    ]);
  };
  const accepts = fc.constantFrom('*/*', 'application/json', 'application/graphql-response+json');

  holds('documents', fc.tuple(fc.gen(), accepts), ([generate, accept]) => check(generate, accept));
});
