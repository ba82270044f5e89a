import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const key = 'hunter2-canary';
const create = (name: string, fields = `privateKey: "${key}"`) =>
  `mutation { createCaptchaStage(input: {name: "${name}", publicKey: "p", ${fields}}) { pk privateKeyRef } }`;

describe('a private key, against 2026.11', () => {
  let sandbox: Sandbox;
  let gateway: TestGateway;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile: '2026.11' });
    gateway = await startTestGateway({ AUTHENTIK_URL: sandbox.origin });
  });
  afterAll(async () => {
    await gateway.stop();
    await sandbox.close();
  });

  const secretsByPk = async (): Promise<Map<string, string>> => {
    const headers = { authorization: 'Bearer sandbox-token' };
    const response = await fetch(`${sandbox.origin}/api/v3/secrets/secrets/?page_size=100`, { headers });
    const { results } = (await response.json()) as { results: { pk: string; name: string }[] };
    return new Map(results.map(({ pk, name }) => [pk, name]));
  };
  const stageOf = async (query: string) => {
    const { data, errors, warnings } = await gateway.post({ query });
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    const [stage] = Object.values(data ?? {});
    return stage as { pk: string; privateKeyRef: string };
  };

  it('becomes a secret named after its stage, by the same mutation as before', async () => {
    const { privateKeyRef } = await stageOf(create('first'));
    expect((await secretsByPk()).get(privateKeyRef)).toBe('first private key');
  });

  it('takes the next name when one is taken', async () => {
    const { pk } = await stageOf(create('again'));
    await stageOf(`mutation { updateCaptchaStage(pk: "${pk}", input: {name: "renamed"}) { pk privateKeyRef } }`);
    const { privateKeyRef } = await stageOf(create('again'));
    expect((await secretsByPk()).get(privateKeyRef)).toBe('again private key (2)');
  });

  it('replaces the old secret, which is deleted', async () => {
    const before = await stageOf(create('changed'));
    const { privateKeyRef } = await stageOf(
      `mutation { updateCaptchaStage(pk: "${before.pk}", input: {privateKey: "${key}"}) { pk privateKeyRef } }`,
    );
    const secrets = await secretsByPk();
    expect(privateKeyRef).not.toBe(before.privateKeyRef);
    expect([secrets.get(before.privateKeyRef), secrets.get(privateKeyRef)]).toEqual([
      undefined,
      'changed private key (2)',
    ]);
  });

  it('can be given by reference; a secret that two stages share is not deleted', async () => {
    const { pk, privateKeyRef } = await stageOf(create('shared'));
    expect(await stageOf(create('sharing', `privateKeyRef: "${privateKeyRef}"`))).toMatchObject({ privateKeyRef });
    await stageOf(`mutation { updateCaptchaStage(pk: "${pk}", input: {privateKey: "${key}"}) { pk privateKeyRef } }`);
    expect((await secretsByPk()).get(privateKeyRef)).toBe('shared private key');
  });

  it('leaves no secret behind when the stage is rejected', async () => {
    await stageOf(create('taken'));
    const before = await secretsByPk();
    const { errors } = await gateway.post({ query: create('taken') });
    expect(errors[0]?.extensions).toMatchObject({
      outcome: 'NOT_APPLIED',
      fieldErrors: [{ path: ['input', 'name'], code: 'UNIQUE' }],
    });
    expect(await secretsByPk()).toEqual(before);
  });

  it('reports which permission is missing to use the secret, and deletes it', async () => {
    const before = await secretsByPk();
    const headers = { authorization: 'Bearer sandbox-stage-editor-token' };
    const { errors } = await gateway.post({ query: create('forbidden') }, headers);
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining("View secret's value"),
      extensions: { code: 'FORBIDDEN', reason: 'SECRET_NOT_USABLE', outcome: 'NOT_APPLIED' },
    });
    expect(await secretsByPk()).toEqual(before);
  });

  it('can be retried safely with ensure', async () => {
    const ensure = `mutation { ensureCaptchaStage(input: {name: "ensured", publicKey: "p", privateKey: "${key}"}) { change captchaStage { pk privateKeyRef } } }`;
    const changes = [await gateway.post({ query: ensure }), await gateway.post({ query: ensure })].map(
      ({ data }) => Object(data?.['ensureCaptchaStage']).change,
    );
    expect(changes).toEqual(['CREATED', 'UPDATED']);
    const names = [...(await secretsByPk()).values()].filter((name) => name.startsWith('ensured'));
    expect(names).toHaveLength(1);
  });
});

describe('a failure between a secret and its stage', () => {
  const stubbed = useStubbedGateway();
  const secretPk = '5e000000-0000-4000-8000-000000000009';
  const secret = { pk: secretPk, name: 'n private key' };
  type Reply = [status: number, body: object] | 'cut';
  const replies: Record<string, Reply> = {};
  const reference = { private_key: ['This field has been replaced by private_key_ref.'] };

  beforeEach(() => {
    Object.assign(replies, {
      secret: [201, secret],
      stage: [201, wireCaptchaStage({ private_key_ref: secretPk })],
      destroy: [204, {}],
    });
    stubbed.stub.respond = (response) => {
      const { method, url = '' } = response.req;
      const isStage = url.includes('/stages/');
      const body = stubbed.stub.requests.at(-1)?.body ?? '';
      const reply: Reply | undefined =
        isStage && body.includes('"private_key":')
          ? [400, reference]
          : replies[isStage ? 'stage' : method === 'DELETE' ? 'destroy' : 'secret'];
      if (reply === undefined || reply === 'cut') response.destroy();
      else if (reply[0] === 204) response.writeHead(204).end();
      else response.writeHead(reply[0], { 'content-type': 'application/json' }).end(JSON.stringify(reply[1]));
    };
  });

  it.each<[string, Partial<Record<'secret' | 'stage' | 'destroy', Reply>>, string, string | undefined]>([
    [
      'the secret is rejected',
      { secret: [403, { detail: 'You do not have permission to perform this action.' }] },
      'NOT_APPLIED',
      undefined,
    ],
    ['the secret is cut', { secret: 'cut' }, 'NOT_APPLIED', 'a secret named "n private key" may have been created'],
    ['the secret fails', { secret: [502, {}] }, 'NOT_APPLIED', 'a secret named "n private key" may have been created'],
    ['the stage is rejected', { stage: [400, { name: ['Bad.'] }] }, 'NOT_APPLIED', undefined],
    [
      'the stage is cut',
      { stage: 'cut' },
      'UNKNOWN',
      `the secret ${secretPk} ("n private key") was created for the stage`,
    ],
    [
      'the stage fails',
      { stage: [500, {}] },
      'UNKNOWN',
      `the secret ${secretPk} ("n private key") was created for the stage`,
    ],
    [
      'the stage and the deletion are rejected',
      { stage: [400, { name: ['Bad.'] }], destroy: [403, { detail: 'No.' }] },
      'NOT_APPLIED',
      `the secret ${secretPk} ("n private key") could not be deleted`,
    ],
    [
      'the stage is forbidden and the deletion fails',
      { stage: [403, { detail: 'You do not have permission to use this secret.' }], destroy: 'cut' },
      'NOT_APPLIED',
      `the secret ${secretPk} ("n private key") may not have been deleted`,
    ],
  ])('is reported truthfully when %s', async (_, changed, outcome, note) => {
    Object.assign(replies, changed);
    const { data, errors } = await stubbed.gateway.post({ query: create('n') });
    expect(data).toEqual({ createCaptchaStage: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.outcome).toBe(outcome);
    if (note === undefined) expect(errors[0]?.message).not.toContain(secretPk);
    else expect(errors[0]?.message).toContain(note);
    const deletions = stubbed.stub.requests.filter(({ method }) => method === 'DELETE');
    expect(deletions).toHaveLength(changed.stage !== undefined && outcome === 'NOT_APPLIED' ? 1 : 0);
    expect(
      stubbed.stub.requests.filter(({ path, body }) => path.includes('/stages/') && body.includes('_ref')),
    ).toHaveLength(changed.secret === undefined ? 1 : 0);
  });

  it.each([
    ['neither key nor reference', '', ['input', 'privateKey'], 'REQUIRED'],
    ['both', `privateKey: "${key}", privateKeyRef: "${secretPk}"`, ['input', 'privateKeyRef'], 'INVALID'],
  ])('rejects %s without a call', async (_, fields, path, code) => {
    stubbed.stub.requests.length = 0;
    const { errors } = await stubbed.gateway.post({ query: create('n', fields) });
    expect(errors[0]?.extensions.fieldErrors).toMatchObject([{ path, code }]);
    expect(stubbed.stub.requests).toEqual([]);
  });
});
