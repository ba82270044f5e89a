import type { ServerResponse } from 'node:http';
import { describe } from '@jest/globals';
import fc from 'fast-check';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { resourceModules } from '../../src/resources/resource-modules.js';
import { Draw } from './draw.js';
import { fuzz } from './fuzz-target.js';
import { type Observed, useGatewayUnderFuzz } from './gateway-under-fuzz.js';
import { respondWell } from './good-authentik.js';
import { DocumentMaker } from './schema-document.js';
import type { Odds } from './schema-value.js';

const schema = createSchema(resourceModules);
const valid: Odds = { document: 0, literals: 0, variables: 0, inVariables: 25 };
/** All values come in variables. */
const onlyVariables: Odds = { ...valid, inVariables: 100 };
const profiles: Odds[] = [
  valid,
  valid,
  onlyVariables,
  { ...onlyVariables, variables: 3 },
  { ...onlyVariables, variables: 30 },
  { ...valid, variables: 10 },
  { ...valid, variables: 30 },
  { ...valid, literals: 5 },
  { ...valid, document: 3 },
  { ...valid, document: 1, literals: 5, variables: 20 },
];

/** The whole response, normalized for the order in which its errors occurred. */
function observedResponse({ response: { status, text }, sent }: Observed): string {
  const { errors = [], ...rest } = JSON.parse(text.replaceAll(/"requestId":"[^"]*"/g, '"requestId":""'));
  return JSON.stringify({ status, errors: errors.map((error: object) => JSON.stringify(error)).sort(), rest, sent });
}

describe('a document generated from the schema', () => {
  const { observe } = useGatewayUnderFuzz();

  const check = async (generate: fc.GeneratorValue, accept: string, odds: Odds): Promise<void> => {
    const isValid = odds === valid || odds === onlyVariables;
    const {
      query,
      variables,
      writes: expectedWrites,
    } = new DocumentMaker(schema, new Draw(generate, isValid), odds).make();
    const request = {
      headers: { 'content-type': 'application/json', authorization: 'Bearer Zq8xCanary', accept },
      body: JSON.stringify({ query, variables }),
    };
    const authentik = (response: ServerResponse, body: string) => respondWell(response, isValid ? body : '');
    const seen: string[] = [];
    const observeOnce = () =>
      observe(request, authentik, (observed) => {
        const { errors, warnings, writes } = observed;
        // The others rely on a stage being written as requested, and cannot work.
        const ignored = warnings.filter(({ code }) => code === 'INPUT_IGNORED');
        seen.push(observedResponse(observed));
        return [
          ...(writes > expectedWrites.max ? [`${writes} writes`] : []),
          ...(isValid && (errors.length + ignored.length > 0 || writes < expectedWrites.min)
            ? ['what is valid was not done']
            : []),
          ...(seen.at(-1) === seen[0] ? [] : [`the first time it was ${seen[0]}, then ${seen[1]}`]),
        ];
      });
    await observeOnce();
    // Sent again, past Apollo Server, as a known document: the response must not differ.
    await observeOnce();
  };
  const accepts = fc.constantFrom('*/*', 'application/json', 'application/graphql-response+json');

  const cases = fc.tuple(fc.gen(), accepts, fc.constantFrom(...profiles));

  fuzz('documents', cases, ([generate, accept, odds]) => check(generate, accept, odds));
});
