import { afterAll, beforeAll, describe } from '@jest/globals';
import fc from 'fast-check';
import { parse, specifiedRules, validate } from 'graphql';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { aliasesRule } from '../../src/graphql/validation/aliases.rule.js';
import { limitsRule } from '../../src/graphql/validation/limits.rule.js';
import { resourceModules } from '../../src/resources/resource-modules.js';
import { startUnwatchedGateway, type TestGateway } from '../support/gateway.js';
import { Draw } from './draw.js';
import { FragmentDocumentMaker } from './fragment-document.js';
import { fuzz } from './fuzz-target.js';
import { type RecordingAuthentik, startRecordingAuthentik } from './recording-authentik.js';
import { createReference, type Executed, type GraphqlRequest, toExecuted } from './reference-execution.js';

const timesSent = 5;
const documentsTogether = 3;
const schema = createSchema(resourceModules);
const rules = [...specifiedRules, limitsRule, aliasesRule];

/** The response to a request, and authentik's requests for it. */
type Seen = Executed & { readonly upstream: readonly string[] };

describe('a document that is sent again and again, among others', () => {
  let authentik: RecordingAuthentik;
  let gateway: TestGateway;
  let reference: ReturnType<typeof createReference>;
  let references = 0;
  beforeAll(async () => {
    authentik = await startRecordingAuthentik();
    gateway = await startUnwatchedGateway({ AUTHENTIK_URL: authentik.origin, LOG_LEVEL: 'error' });
    reference = createReference(authentik.origin);
  });
  afterAll(async () => {
    await gateway.stop();
    await reference.close();
    await authentik.close();
  });

  const send = async (request: GraphqlRequest): Promise<Seen> => {
    const { data, errors, headers } = await gateway.post(request);
    return { ...toExecuted(data, errors), upstream: authentik.take(headers.get('x-request-id') ?? '') };
  };
  const executeReference = async (request: GraphqlRequest): Promise<Seen> => {
    references += 1;
    const requestId = `reference-${references}`;
    const executed = await reference.execute(request, requestId);
    return { ...executed, upstream: authentik.take(requestId) };
  };

  fuzz('repeated documents', fc.gen(), async (generate) => {
    const draw = new Draw(generate, true);
    const documents = Array.from({ length: documentsTogether }, () => requestsFrom(draw));
    const all = documents.flat();
    const expected = await Promise.all(all.map(executeReference));
    const sends = Array.from({ length: timesSent }, () => all.map((_, index) => index)).flat();
    const shuffled = sends.map((index) => ({ index, key: draw.below(1000) })).sort((a, b) => a.key - b.key);
    await Promise.all(
      shuffled.map(async ({ index }) => {
        const request = all[index] as GraphqlRequest;
        const [seen, wanted] = [JSON.stringify(await send(request)), JSON.stringify(expected[index])];
        if (seen !== wanted) throw new Error(`${JSON.stringify(request)}\nwanted ${wanted}\ngot    ${seen}`);
      }),
    );
  });
});

/** A request for each operation of a generated document; none when the gateway would reject the document. */
function requestsFrom(draw: Draw): GraphqlRequest[] {
  const { query, operations, variables } = new FragmentDocumentMaker(draw).make();
  if (validate(schema, parse(query), rules).length > 0) return [];
  return operations.map((operationName) => ({ query, operationName, variables }));
}
