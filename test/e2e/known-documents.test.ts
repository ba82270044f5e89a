import { describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { CaptchaStageDocument, CaptchaStagesDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { fullInput, minimalInput } from '../support/inputs.js';
import type { StubResponse } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const create = print(CreateCaptchaStageDocument);
const one = print(CaptchaStageDocument);
const withDefault =
  'mutation ($name: String! = "a") { createCaptchaStage(input: {name: $name, publicKey: "p", privateKey: "k"}) { pk } }';
const withSecret = 'mutation { createCaptchaStage(input: {name: "n", publicKey: "p", privateKey: "k"}) { pk } }';
const withOddName = 'query ($toString: UUID!) { captchaStage(pk: $toString) { pk } }';
const several = 'query A { captchaStages { pagination { count } } } mutation B { deleteCaptchaStage(pk: "x") }';
const pk = 'ca000000-0000-4000-8000-000000000009';

const created: StubResponse = { status: 201, body: wireCaptchaStage() };
const rejected: StubResponse = { status: 400, body: { name: ['stage with this name already exists.'] } };
const page: StubResponse = {
  status: 200,
  body: {
    pagination: { next: 0, previous: 0, count: 2, current: 1, total_pages: 1, start_index: 1, end_index: 2 },
    results: [wireCaptchaStage(), { pk: 'broken' }],
  },
};

interface Case {
  readonly what: string;
  readonly body: object;
  readonly response?: StubResponse;
  readonly headers?: Record<string, string>;
}

const cases: Case[] = [
  { what: 'a stage', body: { query: create, variables: { input: minimalInput() } } },
  { what: 'a warning', body: { query: create, variables: { input: fullInput({ flowSet: [] }) } } },
  {
    what: 'a rejection by authentik',
    body: { query: create, variables: { input: minimalInput() } },
    response: rejected,
  },
  { what: 'a blank field', body: { query: create, variables: { input: minimalInput({ name: '' }) } } },
  { what: 'a variable that does not fit', body: { query: create, variables: { input: { name: 1 } } } },
  { what: 'no variables', body: { query: create } },
  { what: 'null for a variable with a default', body: { query: withDefault, variables: { name: null } } },
  { what: 'a secret in the document', body: { query: withSecret } },
  { what: 'a variable named toString', body: { query: withOddName, variables: { toString: null } } },
  { what: 'variables that are no object', body: { query: create, variables: 'input' } },
  { what: 'extensions', body: { query: create, variables: { input: minimalInput() }, extensions: { a: 1 } } },
  { what: 'extensions that are no object', body: { query: create, variables: {}, extensions: [] } },
  {
    what: 'no stage',
    body: { query: one, variables: { pk } },
    response: { status: 404, body: { detail: 'Not found.' } },
  },
  { what: 'a crash', body: { query: create, variables: { input: fullInput() } }, response: { status: 405 } },
  { what: 'a row that cannot be parsed', body: { query: print(CaptchaStagesDocument), variables: {} }, response: page },
  { what: 'no operation name where it is needed', body: { query: several }, response: page },
  { what: 'an operation name', body: { query: several, operationName: 'A' }, response: page },
  { what: 'an unknown operation name', body: { query: several, operationName: 'C' } },
  { what: 'an operation name that is no text', body: { query: several, operationName: 1 } },
  {
    what: 'another media type',
    body: { query: create, variables: { input: minimalInput() } },
    headers: { accept: 'application/graphql-response+json, application/json;q=0.9' },
  },
  {
    what: 'a variable that does not fit, in another media type',
    body: { query: create, variables: {} },
    headers: { accept: 'application/graphql-response+json' },
  },
  { what: 'no credential', body: { query: one, variables: { pk } }, headers: { authorization: '' } },
];

describe('a document that is sent again', () => {
  const stubbed = useStubbedGateway();

  it.each(cases)(
    'gets the same response as the first time: $what',
    async ({ what, body, response = created, headers = {} }) => {
      stubbed.stub.respond = response;
      // A comment of its own makes the document unique among the cases.
      const query = `${Reflect.get(body, 'query')} # ${what}`;
      const send = async () => {
        const {
          status,
          headers: got,
          text,
        } = await stubbed.gateway.post({ ...body, query }, { authorization: 'Bearer token', ...headers });
        const requestId = String(got.get('x-request-id'));
        return { status, type: got.get('content-type'), text: text.replaceAll(requestId, 'id') };
      };
      const first = await send();
      const upstreamRequests = stubbed.stub.requests.length;
      expect(await send()).toEqual(first);
      expect(await send()).toEqual(first);
      expect(stubbed.stub.requests).toHaveLength(3 * upstreamRequests);
    },
  );

  it('is logged like the first time', async () => {
    stubbed.stub.respond = rejected;
    const body = { query: `${create} # logged`, variables: { input: minimalInput() } };
    stubbed.gateway.logs.length = 0;
    for (let time = 0; time < 3; time += 1) await stubbed.gateway.post(body);
    const lines = () => stubbed.gateway.logs.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    while (lines().length < 3) await new Promise((done) => setImmediate(done));
    const [first, ...others] = lines().map(({ operation, operationName, operationHash, errors, status }) => ({
      operation,
      operationName,
      operationHash,
      errors,
      status,
    }));
    expect(first).toMatchObject({ operation: 'mutation', operationHash: expect.any(String), status: 200 });
    expect(others).toEqual([first, first]);
  });
});
