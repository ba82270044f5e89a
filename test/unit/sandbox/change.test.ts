import { describe, expect, it } from '@jest/globals';
import { collection, defaultStagePk, sandboxOfThisFile, stageBody, turnstilePk, unboundPk } from './sandbox-client.js';

const unknownPk = '00000000-0000-4000-8000-000000000000';

describe('PATCH, PUT and DELETE /stages/captcha/{uuid}/', () => {
  const { send, createStage } = sandboxOfThisFile();

  it('changes the fields of a PATCH, and nothing else', async () => {
    const before = await createStage({ score_min_threshold: 0.1 });
    const changed = await send('PATCH', `${collection}${before.pk}/`, { json: { public_key: 'q' } });
    expect(changed).toMatchObject({ status: 200, json: { ...before, public_key: 'q' } });
    expect(await send('PATCH', `${collection}${before.pk}/`)).toMatchObject({ status: 200, json: changed.json });
  });

  it('leaves optional fields that a PUT leaves out', async () => {
    const { pk } = await createStage({ js_url: 'https://js.example.com', score_max_threshold: 0.7 });
    const replaced = await send('PUT', `${collection}${pk}/`, { json: stageBody({ name: 'replaced' }) });
    const json = { name: 'replaced', js_url: 'https://js.example.com', score_max_threshold: 0.7 };
    expect(replaced).toMatchObject({ status: 200, json });
  });

  it('requires the private key of a PUT, which cannot be read back', async () => {
    const { pk } = await createStage();
    const rejected = await send('PUT', `${collection}${pk}/`, { json: { name: 'x', public_key: 'p' } });
    expect(rejected).toMatchObject({ status: 400, json: { private_key: ['This field is required.'] } });
  });

  it("allows a stage to keep its own name, and rejects another stage's", async () => {
    const { pk, name } = await createStage();
    expect(await send('PATCH', `${collection}${pk}/`, { json: { name } })).toMatchObject({ status: 200 });
    const rejected = await send('PATCH', `${collection}${pk}/`, { json: { name: 'captcha-default' } });
    expect(rejected).toMatchObject({ status: 400, json: { name: ['stage with this name already exists.'] } });
  });

  it('writes nothing of a rejected change', async () => {
    const before = await createStage();
    const json = { public_key: 'q', score_min_threshold: 'x' };
    expect(await send('PATCH', `${collection}${before.pk}/`, { json })).toMatchObject({ status: 400 });
    expect((await send('GET', `${collection}${before.pk}/`)).json).toEqual(before);
  });

  it('deletes a stage once', async () => {
    const { pk } = await createStage();
    const deleted = await send('DELETE', `${collection}${pk}/`);
    expect(deleted).toMatchObject({ status: 204, text: '' });
    expect(deleted.headers.get('content-type')).toBeNull();
    expect(await send('DELETE', `${collection}${pk}/`)).toMatchObject({ status: 404, json: { detail: 'Not found.' } });
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('looks for the stage before it reads the body: %s', async (method) => {
    const body = method === 'GET' ? {} : { body: 'nonsense' };
    expect(await send(method, `${collection}${unknownPk}/`, body)).toMatchObject({ status: 404 });
  });

  it.each([defaultStagePk.toUpperCase(), defaultStagePk.replaceAll('-', '')])(
    'accepts the pk as %s, as Python does',
    async (pk) => {
      expect(await send('GET', `${collection}${pk}/`)).toMatchObject({ status: 200, json: { pk: defaultStagePk } });
    },
  );

  it.each(['nope', '%20', `${defaultStagePk}0`, 'g'.repeat(32), '%00'])('finds no stage with the pk %s', async (pk) => {
    expect(await send('GET', `${collection}${pk}/`)).toMatchObject({ status: 404, json: { detail: 'Not found.' } });
  });

  it('shows the same flow twice where a stage is bound to it twice', async () => {
    const { json } = await send('GET', `${collection}${turnstilePk}/`);
    const slugs = (json as { flow_set: { slug: string }[] }).flow_set.map(({ slug }) => slug);
    expect(slugs).toEqual(['twin-recovery-flow', 'twin-recovery-flow']);
    expect((await send('GET', `${collection}${turnstilePk}/used_by/`)).json).toHaveLength(4);
  });

  it('lists no use of a stage that is in no flow', async () => {
    expect((await send('GET', `${collection}${unboundPk}/used_by/`)).json).toEqual([]);
  });
});
