import { describe, expect, it } from '@jest/globals';
import type { CaptchaStage } from '../../../src/resources/captcha-stage/rest/captcha-stage.wire.js';
import { collection, defaultStagePk, flowBody, sandboxOfThisFile, stageBody } from './sandbox-client.js';

const required = ['This field is required.'];
const slugTaken = { slug: ['Flow with this slug already exists.'] };
const slugInvalid = 'Enter a valid "slug" consisting of letters, numbers, underscores or hyphens.';
const slugLong = 'Ensure this field has no more than 50 characters.';

describe('flow_set in the profile documented', () => {
  const { send, createStage, names } = sandboxOfThisFile();
  const reject = async (flow_set: unknown) => {
    const rejected = await send('POST', collection, { json: stageBody({ flow_set }) });
    expect(rejected.status).toBe(400);
    return rejected.json;
  };

  it('creates the flows and shows them with their defaults, in the order sent', async () => {
    const { flow_set } = await createStage({ flow_set: [flowBody({ slug: 'first' }), flowBody({ slug: 'second' })] });
    expect(flow_set.map(({ slug }) => slug)).toEqual(['first', 'second']);
    const { pk, policybindingmodel_ptr_id, ...first } = flow_set[0] ?? {};
    expect(pk).not.toBe(policybindingmodel_ptr_id);
    expect(first).toEqual({
      name: 'n',
      slug: 'first',
      title: 't',
      designation: 'enrollment',
      background: '/static/dist/assets/images/flow_background.jpg',
      policy_engine_mode: 'any',
      compatibility_mode: false,
      export_url: '/api/v3/flows/instances/first/export/',
      layout: 'stacked',
      denied_action: 'message_continue',
    });
  });

  it('keeps the optional fields of a flow', async () => {
    const flow = flowBody({ policy_engine_mode: 'all', compatibility_mode: true, layout: 'content_right' });
    const { flow_set } = await createStage({ flow_set: [{ ...flow, denied_action: 'continue' }] });
    expect(flow_set).toMatchObject([{ ...flow, denied_action: 'continue' }]);
  });

  it('lists the flows and their bindings in used_by', async () => {
    const { pk, flow_set } = await createStage({ flow_set: [flowBody({ slug: 'user', name: 'User' })] });
    const { json } = await send('GET', `${collection}${pk}/used_by/`);
    const flow = flow_set[0]?.pk;
    expect(json).toMatchObject([
      { app: 'authentik_flows', model_name: 'flow', pk: flow, name: 'Flow User (user)', action: 'cascade_many' },
      { model_name: 'flowstagebinding', name: `Flow-stage binding #0 to ${flow}`, action: 'cascade' },
    ]);
  });

  it.each([
    ['an object', {}, { non_field_errors: ['Expected a list of items but got type "dict".'] }],
    ['a text', 'x', { non_field_errors: ['Expected a list of items but got type "str".'] }],
    ['null', null, ['This field may not be null.']],
    ['a text in the list', ['x'], [{ non_field_errors: ['Invalid data. Expected a dictionary, but got str.'] }]],
    ['null in the list', [null], [['This field may not be null.']]],
    ['an empty flow', [{}], [{ name: required, slug: required, title: required, designation: required }]],
    ['a taken slug', [flowBody(), flowBody({ slug: 'twin-recovery-flow' })], [{}, slugTaken]],
    ['one slug twice', [flowBody({ slug: 'same' }), flowBody({ slug: ' same' })], [{}, slugTaken]],
    ['a long slug', [flowBody({ slug: 'a'.repeat(51) })], [{ slug: [slugLong] }]],
    ['a long bad slug', [flowBody({ slug: 'ä'.repeat(51) })], [{ slug: [slugLong, slugInvalid] }]],
    ['a number as layout', [flowBody({ layout: 1 })], [{ layout: ['"1" is not a valid choice.'] }]],
    [
      'a layout of later releases',
      [flowBody({ layout: 'sidebar_left_frame_background' })],
      [{ layout: ['"sidebar_left_frame_background" is not a valid choice.'] }],
    ],
  ])('rejects %s', async (_, flow_set, errors) => {
    expect(await reject(flow_set)).toEqual({ flow_set: errors });
  });

  it('writes nothing of a rejected request', async () => {
    const good = flowBody({ slug: 'kept-free' });
    await reject([good, flowBody({ slug: 'a b' })]);
    await send('POST', collection, { json: stageBody({ name: 'all-or-nothing', public_key: '', flow_set: [good] }) });
    expect(await names('?name=all-or-nothing')).toEqual([]);
    expect((await createStage({ flow_set: [good] })).flow_set).toMatchObject([{ slug: 'kept-free' }]);
  });

  it.each(['PATCH', 'PUT'])('replaces, empties or leaves the set on %s', async (method) => {
    const body = stageBody({ flow_set: [flowBody()] });
    const { pk } = await createStage(body);
    const change = async (flow_set?: unknown) => {
      const json = { ...body, flow_set };
      return ((await send(method, `${collection}${pk}/`, { json })).json as CaptchaStage).flow_set;
    };
    const replacement = flowBody();
    expect(await change([replacement])).toMatchObject([{ slug: replacement.slug }]);
    expect(await change(undefined)).toMatchObject([{ slug: replacement.slug }]);
    expect(await change([])).toEqual([]);
  });

  it('keeps the slug of a flow that left the set', async () => {
    const flow = flowBody();
    const { pk } = await createStage({ flow_set: [flow] });
    await send('PATCH', `${collection}${pk}/`, { json: { flow_set: [] } });
    expect(await reject([flow])).toEqual({ flow_set: [slugTaken] });
  });

  it('requires the fields of a flow in a PATCH too', async () => {
    const json = { flow_set: [{ name: 'n' }] };
    const rejected = await send('PATCH', `${collection}${defaultStagePk}/`, { json });
    expect(rejected.json).toEqual({ flow_set: [{ slug: required, title: required, designation: required }] });
  });
});

describe('flow_set in the profile 2024.6', () => {
  const { send, names } = sandboxOfThisFile({ profile: '2024.6' });

  it.each([
    ['POST', collection, []],
    ['POST', collection, [flowBody()]],
    ['PATCH', `${collection}${defaultStagePk}/`, [{}]],
    ['PUT', `${collection}${defaultStagePk}/`, [flowBody()]],
  ])('crashes on %s, and writes nothing', async (method, path, flow_set) => {
    const crash = await send(method, path, { json: stageBody({ name: 'crash', flow_set }) });
    expect(crash).toMatchObject({ status: 405, text: '' });
    expect(crash.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(crash.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await names('?name=crash')).toEqual([]);
  });

  it('accepts an empty list in a change', async () => {
    const emptied = await send('PATCH', `${collection}${defaultStagePk}/`, { json: { flow_set: [] } });
    expect(emptied).toMatchObject({ status: 200, json: { flow_set: [] } });
  });
});
