import { describe, expect, it } from '@jest/globals';
import { collection, privateKey, sandboxOfThisFile, stageBody, unboundPk } from './sandbox-client.js';

const uuid4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('POST /stages/captcha/', () => {
  const { send, createStage } = sandboxOfThisFile();

  it("shows a new stage with authentik's defaults, in the order of the contract", async () => {
    const { pk, ...stage } = await createStage({ name: 'plain' });
    expect(pk).toMatch(uuid4);
    expect(JSON.stringify(stage)).toBe(
      JSON.stringify({
        name: 'plain',
        component: 'ak-stage-captcha-form',
        verbose_name: 'Captcha Stage',
        verbose_name_plural: 'Captcha Stages',
        meta_model_name: 'authentik_stages_captcha.captchastage',
        flow_set: [],
        public_key: 'p',
        js_url: 'https://www.recaptcha.net/recaptcha/api.js',
        api_url: 'https://www.recaptcha.net/recaptcha/api/siteverify',
        score_min_threshold: 0.5,
        score_max_threshold: 1,
        error_on_invalid_score: true,
      }),
    );
  });

  it('keeps the given values, and finds them again', async () => {
    const fields = {
      js_url: 'https://js.example.com',
      api_url: 'https://api.example.com',
      score_min_threshold: 0.1,
      score_max_threshold: 0.9,
      error_on_invalid_score: false,
    };
    const created = await createStage(fields);
    expect(created).toMatchObject(fields);
    expect((await send('GET', `${collection}${created.pk}/`)).json).toEqual(created);
  });

  it('ignores fields that it does not know', async () => {
    const json = JSON.stringify(stageBody({ interactive: true, request_content_type: 7, pk: unboundPk }));
    const created = await send('POST', collection, {
      body: json.replace('{', '{"__proto__":{"name":""},"constructor":1,'),
    });
    expect(created.status).toBe(201);
    expect(created.json).not.toMatchObject({ pk: unboundPk });
    expect(Object.keys(created.json as object)).not.toContain('interactive');
  });

  it.each(['captcha-default', 'default-authentication-login', '  captcha-default\n'])(
    'rejects the name %j, which a stage already has',
    async (name) => {
      const rejected = await send('POST', collection, { json: stageBody({ name }) });
      expect(rejected.status).toBe(400);
      expect(rejected.json).toEqual({ name: ['stage with this name already exists.'] });
    },
  );

  it('frees the name of a deleted stage', async () => {
    const { pk, name } = await createStage();
    await send('DELETE', `${collection}${pk}/`);
    expect((await createStage({ name })).name).toBe(name);
  });

  it('reports every missing field at once, for an empty body too', async () => {
    const required = ['This field is required.'];
    const json = { name: required, public_key: required, private_key: required };
    expect(await send('POST', collection, { json: { js_url: 'x' } })).toMatchObject({ status: 400, json });
    expect(await send('POST', collection)).toMatchObject({ status: 400, json });
  });

  it.each([
    ['[]', { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] }],
    ['"x"', { non_field_errors: ['Invalid data. Expected a dictionary, but got str.'] }],
    ['1', { non_field_errors: ['Invalid data. Expected a dictionary, but got int.'] }],
    ['1.5', { non_field_errors: ['Invalid data. Expected a dictionary, but got float.'] }],
    ['true', { non_field_errors: ['Invalid data. Expected a dictionary, but got bool.'] }],
    ['null', { non_field_errors: ['No data provided'] }],
  ])('rejects the body %s, which is no object', async (body, json) => {
    expect(await send('POST', collection, { body })).toMatchObject({ status: 400, json });
  });

  it("never shows the private key, whatever the request's result", async () => {
    const { pk } = await createStage();
    const replies = await Promise.all([
      send('POST', collection, { json: stageBody() }),
      send('POST', collection, { json: stageBody({ name: '' }) }),
      send('POST', collection, { json: stageBody({ flow_set: 1 }) }),
      send('POST', collection, { body: `{"private_key":"${privateKey}" ` }),
      send('POST', '/stages/captcha', { json: stageBody() }),
      send('PUT', `${collection}${pk}/`, { json: stageBody() }),
      send('PATCH', `${collection}${pk}/`, { json: { private_key: `${privateKey}\0` } }),
      send('PATCH', `${collection}${pk}/`, { json: { private_key: [privateKey] } }),
      send('PATCH', `${collection}${pk}/`, { json: { private_key: privateKey }, token: 'sandbox-viewer-token' }),
      send('GET', `${collection}${pk}/`),
      send('GET', `${collection}?page_size=100`),
    ]);
    for (const { text, headers } of replies) {
      expect(text).not.toContain(privateKey);
      expect(text).not.toMatch(/"private_key":"/);
      expect(JSON.stringify([...headers])).not.toContain(privateKey);
    }
  });
});
