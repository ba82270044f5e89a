import { describe, expect, it } from '@jest/globals';
import { collection, flowBody, sandboxOfThisFile, turnstilePk, unboundPk } from './sandbox-client.js';

describe('the profile 2025.12', () => {
  const { send, createStage } = sandboxOfThisFile({ profile: '2025.12' });

  it('has interactive and no request_content_type', async () => {
    const stage = await createStage({ interactive: 'yes', request_content_type: 'nonsense' });
    expect(stage.interactive).toBe(true);
    expect(Object.keys(stage).slice(-6)).toEqual([
      'js_url',
      'api_url',
      'interactive',
      'score_min_threshold',
      'score_max_threshold',
      'error_on_invalid_score',
    ]);
  });

  it.each([[[flowBody()]], [[{ slug: 'a b' }]], ['nonsense'], [null]])('ignores a flow_set of %j', async (flow_set) => {
    expect(await createStage({ flow_set })).toMatchObject({ flow_set: [] });
  });

  it('leaves the flows of a stage alone', async () => {
    const changed = await send('PATCH', `${collection}${turnstilePk}/`, { json: { flow_set: [] } });
    const flow = { background_url: '/static/dist/assets/images/flow_background.jpg', layout: 'sidebar_right' };
    expect(changed.json).toMatchObject({ flow_set: [flow, flow] });
  });

  it('has autocomplete in the list', async () => {
    expect((await send('GET', collection)).json).toMatchObject({ autocomplete: {} });
  });

  it('names the model when it finds no stage', async () => {
    const { json } = await send('GET', `${collection}00000000-0000-4000-8000-000000000000/`);
    expect(json).toEqual({ detail: 'No CaptchaStage matches the given query.' });
  });

  it('shows all the actions of used_by', async () => {
    const { json } = await send('GET', `${collection}${unboundPk}/used_by/`);
    expect(json).toMatchObject([{ action: 'set_null' }, { action: 'left_dangling' }]);
  });

  it('treats another scheme as missing credentials', async () => {
    const { json } = await send('GET', collection, { token: '', headers: { authorization: 'Basic eDp5' } });
    expect(json).toEqual({ detail: 'Authentication credentials were not provided.' });
  });
});

describe('the profile 2026.8', () => {
  const { createStage } = sandboxOfThisFile({ profile: '2026.8' });

  it('keeps request_content_type', async () => {
    const stage = await createStage({ request_content_type: 'application/json' });
    expect(stage.request_content_type).toBe('application/json');
  });
});
