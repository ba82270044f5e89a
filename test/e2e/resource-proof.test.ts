import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { viewsOf } from '../../src/sandbox/views/viewset.js';
import { stageViewset } from '../../src/sandbox/viewsets/stage.viewset.js';
import { identificationStages } from '../resource-proof/identification-stage.sandbox.js';
import { type ProofGateway, startProofGateway } from '../resource-proof/proof-gateway.js';
import { type StubAuthentik, startStubAuthentik } from '../support/stub-authentik.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const passwordStage = 'ca000000-0000-4000-8000-000000000900';
const selection = '{ pk name userFields passwordStage caseInsensitiveMatching }';
const create = `mutation ($input: CreateIdentificationStageInput!) { written: createIdentificationStage(input: $input) ${selection} }`;
const update = `mutation ($pk: UUID!, $input: UpdateIdentificationStageInput!) { written: updateIdentificationStage(pk: $pk, input: $input) ${selection} }`;
const read = `query ($pk: UUID!) { stage: identificationStage(pk: $pk) ${selection} }`;

describe('identificationStageModule, with the sandbox', () => {
  let sandbox: Sandbox;
  let gateway: ProofGateway;

  beforeAll(async () => {
    sandbox = await startSandbox({ views: viewsOf(stageViewset(identificationStages)) });
    gateway = await startProofGateway(sandbox.origin);
  });
  afterAll(async () => {
    await gateway.stop();
    await sandbox.close();
  });

  const createStage = async (input: object) => {
    const { data, ...rest } = await gateway.send(create, { input });
    expect(rest).toEqual({});
    return Object(data?.['written']);
  };
  const rejectionOf = async (input: object) => (await gateway.send(create, { input })).errors?.[0];

  it('stores and reads back lists, null and booleans', async () => {
    const input = {
      name: 'full',
      userFields: ['USERNAME', 'EMAIL'],
      passwordStage: null,
      caseInsensitiveMatching: false,
    };
    const created = await createStage(input);
    expect(created).toMatchObject(input);
    expect(await gateway.send(read, { pk: created.pk })).toEqual({ data: { stage: created } });
  });

  it('clears what an update sets to null, and keeps what it omits', async () => {
    const created = await createStage({ name: 'cleared', userFields: ['EMAIL'], passwordStage });
    expect(created).toMatchObject({ userFields: ['EMAIL'], passwordStage, caseInsensitiveMatching: true });
    const cleared = { ...created, passwordStage: null };
    const updated = await gateway.send(update, { pk: created.pk, input: { passwordStage: null } });
    expect(updated).toEqual({ data: { written: cleared } });
    expect(await gateway.send(read, { pk: created.pk })).toEqual({ data: { stage: cleared } });
  });

  it("reports authentik's rejection of an item at its index, and names the resource", async () => {
    const messages = ['"upn" is not a valid choice.'];
    expect(await rejectionOf({ name: 'bad', userFields: ['EMAIL', 'UPN'] })).toMatchObject({
      message: `authentik rejected the identification stage: userFields.1: ${messages}`,
      path: ['written'],
      extensions: {
        reason: 'UPSTREAM_VALIDATION',
        fieldErrors: [{ path: ['input', 'userFields', 1], code: 'INVALID_CHOICE', messages }],
      },
    });
  });

  it.each([
    ['a value that the enum lacks', { userFields: ['EMAIL', 'PHONE'] }, ['userFields', 1], 'INVALID_CHOICE'],
    ['null for a field that is not nullable', { userFields: null }, ['userFields'], 'NULL'],
  ])('rejects %s at its path', async (_, input, path, code) => {
    expect(await rejectionOf({ name: 'bad', ...input })).toMatchObject({
      extensions: { reason: 'INPUT_VALIDATION', fieldErrors: [{ path: ['input', ...path], code }] },
    });
  });

  it('reports a reference to a missing object', async () => {
    expect(await rejectionOf({ name: 'bad', passwordStage: pk })).toMatchObject({
      extensions: { fieldErrors: [{ path: ['input', 'passwordStage'], code: 'NOT_FOUND' }] },
    });
  });

  it.each([
    ['a query', read, {}],
    ['an update', update, { input: { name: 'gone' } }],
  ])('has its own message for a missing pk: %s', async (_, query, variables) => {
    expect((await gateway.send(query, { pk, ...variables })).errors).toMatchObject([
      {
        message: 'authentik has no such identification stage, or the token may not view it.',
        extensions: { code: 'NOT_FOUND', reason: 'STAGE_NOT_FOUND', outcome: 'NOT_APPLIED' },
      },
    ]);
  });
});

describe('identificationStageModule, with a stub', () => {
  const stored = { pk, name: 'identification', user_fields: ['email'], password_stage: null };
  let stub: StubAuthentik;
  let gateway: ProofGateway;

  beforeAll(async () => {
    stub = await startStubAuthentik();
    gateway = await startProofGateway(stub.origin);
  });
  afterAll(async () => {
    await gateway.stop();
    await stub.close();
  });

  it("sends null and lists in authentik's spelling", async () => {
    stub.respond = { status: 200, body: stored };
    await gateway.send(update, { pk, input: { passwordStage: null, userFields: ['EMAIL'] } });
    expect(stub.requests).toMatchObject([{ method: 'PATCH', path: `/api/v3/stages/identification/${pk}/` }]);
    expect(JSON.parse(stub.requests[0]?.body ?? '')).toEqual({ password_stage: null, user_fields: ['email'] });
  });

  it.each([
    ['a list that the response lacks', { user_fields: undefined }, 'userFields'],
    ['a list with fewer items', { user_fields: ['email'] }, 'userFields'],
    ['null where a value stays', { user_fields: ['email', 'upn'], password_stage: passwordStage }, 'passwordStage'],
  ])('warns of ignored input: %s', async (_, response, field) => {
    stub.respond = { status: 201, body: { ...stored, ...response } };
    const input = { name: 'identification', userFields: ['EMAIL', 'UPN'], passwordStage: null };
    const { errors, extensions } = await gateway.send(create, { input });
    expect(errors).toBeUndefined();
    expect(extensions?.warnings).toMatchObject([{ code: 'INPUT_IGNORED', inputPath: ['input', field] }]);
  });

  it.each([
    ['an unknown value', ['phone', 'upn'], [null, 'UPN'], [0], 'UNKNOWN_ENUM_VALUE'],
    ['a value that is no text', ['email', 7], ['EMAIL', null], [1], 'CONTRACT_VIOLATION'],
    ['no list', 'email', null, [], 'CONTRACT_VIOLATION'],
  ])('returns null and an error at the path of %s', async (_, user_fields, userFields, place, reason) => {
    stub.respond = { status: 200, body: { ...stored, user_fields } };
    const { data, errors } = await gateway.send(read, { pk });
    expect(data).toMatchObject({ stage: { name: 'identification', userFields } });
    expect(errors).toMatchObject([{ path: ['stage', 'userFields', ...place], extensions: { reason } }]);
  });

  it('explains how to find out whether a write was applied', async () => {
    stub.respond = { status: 502 };
    const { errors } = await gateway.send(create, { input: { name: 'identification' } });
    expect(errors?.[0]?.message).toContain('look the stage up by name before sending it again');
  });
});
