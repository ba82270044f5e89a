import { describe, expect, it } from '@jest/globals';
import { booleanField } from '../../../src/sandbox/fields/boolean.field.js';
import { viewsOf } from '../../../src/sandbox/views/viewset.js';
import { stageViewset } from '../../../src/sandbox/viewsets/stage.viewset.js';
import { bindings, collection, sandboxOfThisFile } from './sandbox-client.js';

const denyStages = stageViewset({
  path: '/stages/deny/',
  model: 'DenyStage',
  kind: {
    component: 'ak-stage-deny-form',
    verbose_name: 'Deny Stage',
    verbose_name_plural: 'Deny Stages',
    meta_model_name: 'authentik_stages_deny.denystage',
  },
  fields: () => ({ loud: booleanField() }),
  secrets: [],
  defaults: { loud: false },
  filters: [],
});

describe('startSandbox with the views of another stage type', () => {
  const { send, bind, pks } = sandboxOfThisFile({ views: viewsOf(denyStages), profile: '2026.8' });
  const path = '/stages/deny/';

  it('starts with an empty list', async () => {
    expect(await send('GET', path)).toMatchObject({
      status: 200,
      json: { pagination: { count: 0 }, autocomplete: {} },
    });
  });

  it('creates, changes, lists and deletes a stage of that type', async () => {
    const created = await send('POST', path, { json: { name: 'deny' } });
    expect(created).toMatchObject({
      status: 201,
      json: { name: 'deny', component: 'ak-stage-deny-form', loud: false },
    });
    const { pk } = Object(created.json);
    const loud = await send('PATCH', `${path}${pk}/`, { json: { loud: true } });
    expect(loud).toMatchObject({ status: 200, json: { pk, loud: true } });
    expect(await pks(path)).toEqual([pk]);
    expect(await pks(collection)).not.toContain(pk);
    expect((await send('DELETE', `${path}${pk}/`)).status).toBe(204);
    const detail = 'No DenyStage matches the given query.';
    expect(await send('GET', `${path}${pk}/`)).toMatchObject({ status: 404, json: { detail } });
  });

  it('shares the names and the bindings of the other stages', async () => {
    const taken = await send('POST', path, { json: { name: 'captcha-default' } });
    expect(taken).toMatchObject({ status: 400, json: { name: ['stage with this name already exists.'] } });
    const { json } = await send('POST', path, { json: { name: 'bound' } });
    const binding = await bind({ stage: Object(json).pk });
    const stage_obj = { verbose_name: 'Deny Stage', name: 'bound' };
    expect(await send('GET', `${bindings}${binding.pk}/`)).toMatchObject({ json: { stage_obj } });
  });
});
