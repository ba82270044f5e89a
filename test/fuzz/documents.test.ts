import type { ServerResponse } from 'node:http';
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
const profiles: Odds[] = [
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

  const check = async (generate: fc.GeneratorValue, accept: string, odds: Odds): Promise<void> => {
    const isValid = odds === valid;
    const { query, variables, writes: asked } = new DocumentMaker(schema, new Draw(generate, isValid), odds).make();
    const question = {
      headers: { 'content-type': 'application/json', authorization: 'Bearer Zq8xCanary', accept },
      body: JSON.stringify({ query, variables }),
    };
    const authentik = (response: ServerResponse, body: string) => answerWell(response, isValid ? body : '');
    const observeOnce = () =>
      observe(question, authentik, ({ errors, warnings, writes }) => [
        ...(writes > asked ? [`${writes} writes`] : []),
        ...(isValid && (errors.length + warnings.length > 0 || writes < asked) ? ['what is valid was not done'] : []),
      ]);
    await observeOnce();
    // As one that is known by now, past Apollo Server.
    await observeOnce();
  };
  const accepts = fc.constantFrom('*/*', 'application/json', 'application/graphql-response+json');

  const cases = fc.tuple(fc.gen(), accepts, fc.constantFrom(...profiles));

  holds('documents', cases, ([generate, accept, odds]) => check(generate, accept, odds));
});
