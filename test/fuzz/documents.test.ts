import { describe } from '@jest/globals';
import fc from 'fast-check';
import { createSchema } from '../../src/graphql/schema.js';
import { holds } from './campaign.js';
import { Draw } from './draw.js';
import { useGatewayUnderFuzz } from './gateway-under-fuzz.js';
import { answerWell } from './good-authentik.js';
import { DocumentMaker } from './schema-document.js';

const schema = createSchema();

describe('a document made from the schema', () => {
  const { observe } = useGatewayUnderFuzz();

  const check = async (generate: fc.GeneratorValue, accept: string): Promise<void> => {
    const draw = new Draw(generate);
    const oddPercent = draw.oneOf(0, 0, 2, 10);
    const { query, variables, writes: asked } = new DocumentMaker(schema, draw, oddPercent).make();
    const question = {
      headers: { 'content-type': 'application/json', authorization: 'Bearer Zq8xCanary', accept },
      body: JSON.stringify({ query, variables }),
    };
    await observe(question, answerWell, ({ errors, writes }) => [
      ...(writes > asked ? [`${writes} writes`] : []),
      ...(oddPercent === 0 && (errors.length > 0 || writes < asked) ? ['what is valid was not done'] : []),
    ]);
  };
  const accepts = fc.constantFrom('*/*', 'application/json', 'application/graphql-response+json');

  holds('documents', fc.tuple(fc.gen(), accepts), ([generate, accept]) => check(generate, accept));
});
