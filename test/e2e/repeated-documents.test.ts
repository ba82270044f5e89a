import { describe, expect, it } from '@jest/globals';
import { minimalInput } from '../support/inputs.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const other = 'ca000000-0000-4000-8000-000000000002';
const input = minimalInput();
const create = 'createCaptchaStage(input: $input) { pk }';

const conditional = `query ($pk: UUID!, $d: Boolean!) { captchaStage(pk: $pk) { ...Details @include(if: $d) ...Header } }
  fragment Details on CaptchaStage { ...Name publicKey } fragment Header on CaptchaStage { publicKey ...Name }
  fragment Name on CaptchaStage { pk name }`;
const twoOperations = `mutation A ($input: CreateCaptchaStageInput!, $go: Boolean!) { ...W @include(if: $go) }
  mutation B ($input: CreateCaptchaStageInput!) { ...W } fragment W on Mutation { ${create} }`;
const eitherWay = `mutation ($input: CreateCaptchaStageInput!, $x: Boolean!) { ...W @include(if: $x) ...W @skip(if: $x) }
  fragment W on Mutation { ${create} }`;
const inOrder = `mutation ($input: CreateCaptchaStageInput!, $pk: UUID!, $x: Boolean!) {
  made: ${create.replace('{ pk }', '@include(if: $x) { pk }')} gone: deleteCaptchaStage(pk: $pk) made: ${create} }`;
const update = `mutation ($pk: UUID!, $input: UpdateCaptchaStageInput!) { updateCaptchaStage(pk: $pk, input: $input) { pk } }`;
const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on CaptchaStage { pk } } }`;

describe('a document, the first time and every other', () => {
  const stubbed = useStubbedGateway();
  /** authentik's requests for a GraphQL request, and the response's body. */
  const execute = async (query: string, variables: object, operationName?: string) => {
    stubbed.stub.requests.length = 0;
    stubbed.stub.respond = (response) => {
      const { method, path } = stubbed.stub.requests.at(-1) ?? { method: '', path: '' };
      const requestedPk = /captcha\/(.+)\//.exec(path)?.[1] ?? pk;
      const status = requestedPk === other ? 500 : ({ POST: 201, DELETE: 204 }[method] ?? 200);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? '' : JSON.stringify(wireCaptchaStage({ pk: requestedPk })));
    };
    const { data, errors } = await stubbed.gateway.post({ query, variables, operationName });
    const reasons = errors.map(({ extensions }) => extensions.reason);
    return { data, reasons, sent: stubbed.stub.requests.map(({ method }) => method) };
  };
  const asOften = async (times: number, execute: () => Promise<unknown>, expected: unknown) => {
    for (let time = 0; time < times; time += 1) expect(await execute()).toEqual(expected);
  };

  it('selects what a fragment selects on any of its paths', () =>
    asOften(3, () => execute(conditional, { pk, d: false }), {
      data: { captchaStage: { publicKey: 'public', pk, name: 'captcha' } },
      reasons: [],
      sent: ['GET'],
    }));

  it('executes each of its operations separately', async () => {
    const made = { data: { createCaptchaStage: { pk } }, reasons: [], sent: ['POST'] };
    await asOften(2, () => execute(twoOperations, { input, go: false }, 'A'), { data: {}, reasons: [], sent: [] });
    await asOften(2, () => execute(twoOperations, { input, go: true }, 'A'), made);
    await asOften(2, () => execute(twoOperations, { input }, 'B'), made);
  });

  it.each([true, false])('writes once when a fragment is spread under both conditions, with %s', (x) =>
    asOften(3, () => execute(eitherWay, { input, x }), {
      data: { createCaptchaStage: { pk } },
      reasons: [],
      sent: ['POST'],
    }),
  );

  it('writes in the order of the fields that are left', async () => {
    const data = { made: { pk }, gone: pk };
    await asOften(3, () => execute(inOrder, { input, pk, x: false }), { data, reasons: [], sent: ['DELETE', 'POST'] });
    await asOften(2, () => execute(inOrder, { input, pk, x: true }), { data, reasons: [], sent: ['POST', 'DELETE'] });
  });

  it('rejects a list where an input object is expected', () =>
    asOften(3, () => execute(update, { pk, input: [] }), { data: undefined, reasons: ['INPUT_VALIDATION'], sent: [] }));

  it('returns an entry for each reference, whichever of them fails', () => {
    const r = [other, other, pk].map((key) => ({ __typename: 'CaptchaStage', pk: key }));
    const reasons = ['SERVER_ERROR', 'SERVER_ERROR'];
    const expected = { data: { _entities: [null, null, { pk }] }, reasons };
    return asOften(3, () => execute(entities, { r }), expect.objectContaining(expected));
  });
});
