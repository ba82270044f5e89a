import { describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const secret = 'hunter2-canary';
const input = `{ name: "n", publicKey: "p", privateKey: "${secret}" }`;
const flow = '{ name: "n", slug: "s", title: "t", designation: RECOVERY }';

describe('a variable that is null although it has a default', () => {
  const stubbed = useStubbedGateway();

  it.each<[string, string, Record<string, null>, unknown[]]>([
    [
      'a field of the input',
      `mutation ($v: String = "a") { createCaptchaStage(input: { name: $v, publicKey: "p", privateKey: "${secret}" }) { pk } }`,
      { v: null },
      ['input', 'name'],
    ],
    [
      'the secret',
      `mutation ($v: Secret = "${secret}") { createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: $v }) { pk } }`,
      { v: null },
      ['input', 'privateKey'],
    ],
    [
      'the whole input',
      `mutation ($v: CreateCaptchaStageInput = ${input}) { createCaptchaStage(input: $v) { pk } }`,
      { v: null },
      ['input'],
    ],
    [
      'an item of a list',
      `mutation ($v: FlowInput = ${flow}) {
         createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: "${secret}", flowSet: [$v] }) { pk }
       }`,
      { v: null },
      ['input', 'flowSet', 0],
    ],
    [
      'a sort direction',
      'query ($v: OrderDirection = DESC) { captchaStages(orderBy: [{ field: NAME, direction: $v }]) { results { pk } } }',
      { v: null },
      ['orderBy', 0, 'direction'],
    ],
    ['an argument of a query', `query ($v: UUID = "${pk}") { captchaStage(pk: $v) { pk } }`, { v: null }, ['pk']],
    ['an argument of a delete', `mutation ($v: UUID = "${pk}") { deleteCaptchaStage(pk: $v) }`, { v: null }, ['pk']],
  ])('is rejected as input: %s', async (_, query, variables, path) => {
    const { status, errors, text } = await stubbed.gateway.post({ query, variables });
    expect([status, errors.length]).toEqual([200, 1]);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'INPUT_VALIDATION',
      outcome: 'NOT_APPLIED',
      retryable: false,
      fieldErrors: [{ path, code: 'NULL', messages: [expect.any(String)] }],
      nonFieldErrors: [],
    });
    expect(text + stubbed.gateway.logs.join('')).not.toContain(secret);
    expect(stubbed.stub.requests).toEqual([]);
  });

  it.each([
    ['query', `query ($b: Boolean = true) { captchaStage(pk: "${pk}") @include(if: $b) { pk } }`],
    ['mutation', `mutation ($b: Boolean = true) { createCaptchaStage(input: ${input}) @skip(if: $b) { pk } }`],
  ])('is rejected as the condition of a field of a %s', async (_, query) => {
    const { errors, text } = await stubbed.gateway.post({ query, variables: { b: null } });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'INPUT_VALIDATION',
      outcome: 'NOT_APPLIED',
      fieldErrors: [{ code: 'NULL' }],
    });
    expect(text).not.toContain(secret);
    expect(stubbed.stub.requests).toEqual([]);
  });

  it('is reported alone, without another one that has no default', async () => {
    stubbed.stub.respond = { status: 404, body: { detail: 'Not found.' } };
    const query = `query ($pk: UUID = "${pk}", $s: String) {
      captchaStage(pk: $pk) { pk }
      captchaStages(search: $s) { results { pk } }
    }`;
    const { errors } = await stubbed.gateway.post({ query, variables: { pk: null, s: null } });
    const rejected = errors.find(({ path }) => path?.[0] === 'captchaStage');
    expect(rejected?.extensions.fieldErrors?.map(({ path }) => path)).toEqual([['pk']]);
  });
});

describe('an error after the write', () => {
  const stubbed = useStubbedGateway();

  it.each([
    ['created', 201, 'POST', `createCaptchaStage(input: ${input})`],
    ['changed', 200, 'PATCH', `updateCaptchaStage(pk: "${pk}", input: { name: "n" })`],
    ['replaced', 200, 'PUT', `replaceCaptchaStage(pk: "${pk}", input: ${input})`],
  ])('reports that the stage was %s, and not to retry', async (_, status, method, field) => {
    stubbed.stub.respond = { status, body: wireCaptchaStage({ pk }) };
    const query = `mutation ($b: Boolean = true) { it: ${field} { pk name @include(if: $b) } }`;
    const { errors, text } = await stubbed.gateway.post({ query, variables: { b: null } });
    expect(stubbed.stub.requests.map((request) => request.method)).toEqual([method]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', outcome: 'APPLIED', retryable: false });
    expect(text).not.toContain(secret);
  });

  it('reports APPLIED for the fields that were written and for no other', async () => {
    const query = `mutation ($b: Boolean = true) {
      first: createCaptchaStage(input: ${input}) { pk name @include(if: $b) }
      second: createCaptchaStage(input: { name: "", publicKey: "p", privateKey: "k" }) { pk }
      third: deleteCaptchaStage(pk: "${pk}")
    }`;
    let requestCount = 0;
    stubbed.stub.respond = (response) => {
      requestCount += 1;
      if (requestCount === 1) {
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(wireCaptchaStage()));
      } else response.writeHead(204).end();
    };
    const { errors, data } = await stubbed.gateway.post({ query, variables: { b: null } });
    const outcomes = Object.fromEntries(errors.map(({ path, extensions }) => [path?.[0], extensions.outcome]));
    expect(outcomes).toEqual({ first: 'APPLIED', second: 'NOT_APPLIED' });
    expect(data).toEqual({ first: null, second: null, third: pk });
  });
});

describe('a kind of operation that the schema does not have', () => {
  const stubbed = useStubbedGateway();

  it('is an invalid document', async () => {
    const { errors } = await stubbed.gateway.post({ query: 'subscription { x }' });
    expect(errors.map(({ extensions: { code, reason, outcome } }) => [code, reason, outcome])).toEqual([
      ['GRAPHQL_VALIDATION_FAILED', 'INVALID_DOCUMENT', 'NOT_APPLIED'],
    ]);
  });
});
