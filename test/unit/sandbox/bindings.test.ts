import { describe, expect, it } from '@jest/globals';
import {
  bindingBody,
  bindings,
  collection,
  defaultStagePk,
  enrollmentPk,
  instances,
  loginStagePk,
  recoveryPk,
  sandboxOfThisFile,
  turnstilePk,
} from './sandbox-client.js';

const unknownPk = '00000000-0000-4000-8000-000000000000';
const bare = {
  component: '',
  verbose_name: 'stage',
  verbose_name_plural: 'stages',
  meta_model_name: 'authentik_flows.stage',
};
const uniqueSet = { non_field_errors: ['The fields target, stage, order must make a unique set.'] };
const never = { non_field_errors: ['Either evaluation on plan or evaluation on run must be enabled'] };

describe('POST, PUT and PATCH /flows/bindings/', () => {
  const { send, bind, createStage } = sandboxOfThisFile();
  const patch = (pk: string, json: object) => send('PATCH', `${bindings}${pk}/`, { json });

  it("creates a binding with authentik's defaults, in the order of the contract", async () => {
    const { pk, policybindingmodel_ptr_id, stage_obj, ...binding } = await bind({ order: '-7' });
    expect(pk).not.toBe(policybindingmodel_ptr_id);
    expect(stage_obj).toMatchObject({ name: 'captcha-unbound', flow_set: [{ pk: enrollmentPk }] });
    const { target, stage } = bindingBody();
    const options = { policy_engine_mode: 'any', invalid_response_action: 'retry' };
    const expected = { target, stage, evaluate_on_plan: false, re_evaluate_policies: true, order: -7, ...options };
    expect(JSON.stringify(binding)).toBe(JSON.stringify(expected));
  });

  it('keeps optional fields that a PUT leaves out', async () => {
    const { pk } = await bind({ evaluate_on_plan: true, policy_engine_mode: 'all' });
    const replaced = await send('PUT', `${bindings}${pk}/`, { json: bindingBody({ order: 9001 }) });
    const kept = { order: 9001, evaluate_on_plan: true, policy_engine_mode: 'all' };
    expect(replaced).toMatchObject({ status: 200, json: kept });
  });

  it('shows a bare stage after a write that names it, and its kind after any other', async () => {
    const { pk, stage_obj } = await bind({ stage: loginStagePk });
    expect(stage_obj).toMatchObject({ name: 'default-authentication-login', ...bare });
    const kind = { component: 'ak-stage-user-login-form', verbose_name: 'User Login Stage' };
    expect(await send('GET', `${bindings}${pk}/`)).toMatchObject({ json: { stage_obj: kind } });
    expect(await patch(pk, { evaluate_on_plan: true })).toMatchObject({ json: { stage_obj: kind } });
    expect(await patch(pk, { stage: loginStagePk })).toMatchObject({ json: { stage_obj: bare } });
    const json = bindingBody();
    expect(await send('PUT', `${bindings}${pk}/`, { json })).toMatchObject({ json: { stage_obj: bare } });
  });

  it('accepts a target, stage and order once', async () => {
    const { target, stage, order } = await bind();
    const other = await bind();
    const rejected = { status: 400, json: uniqueSet };
    expect(await send('POST', bindings, { json: { target, stage, order } })).toMatchObject(rejected);
    const json = { target, stage, order };
    expect(await send('PUT', `${bindings}${other.pk}/`, { json })).toMatchObject(rejected);
    expect(await patch(other.pk, { order })).toMatchObject(rejected);
    expect(await patch(other.pk, { order: other.order })).toMatchObject({ status: 200 });
  });

  it('checks the unique set before the evaluation rule', async () => {
    const { target, stage, order } = await bind();
    const json = { target, stage, order, evaluate_on_plan: false, re_evaluate_policies: false };
    expect(await send('POST', bindings, { json })).toMatchObject({ status: 400, json: uniqueSet });
  });

  it('validates the evaluation by the sent fields, with the defaults for the rest', async () => {
    const json = bindingBody({ re_evaluate_policies: false });
    expect(await send('POST', bindings, { json })).toMatchObject({ status: 400, json: never });
    const { pk } = await bind({ evaluate_on_plan: true, re_evaluate_policies: false });
    expect(await patch(pk, { re_evaluate_policies: false })).toMatchObject({ status: 400, json: never });
    const off = { evaluate_on_plan: false, re_evaluate_policies: false };
    expect(await patch(pk, { evaluate_on_plan: false })).toMatchObject({ status: 200, json: off });
  });

  it.each([
    [{ target: undefined }, { target: ['This field is required.'] }],
    [{ stage: null }, { stage: ['This field may not be null.'] }],
    [{ stage: '' }, { stage: ['This field may not be null.'] }],
    [{ target: unknownPk }, { target: [`Invalid pk "${unknownPk}" - object does not exist.`] }],
    [{ target: 'nope' }, { target: ['“nope” is not a valid UUID.'] }],
    [{ target: true }, { target: ['Incorrect type. Expected pk value, received bool.'] }],
    [{ order: 1.5 }, { order: ['A valid integer is required.'] }],
    [{ order: 2147483648 }, { order: ['Ensure this value is less than or equal to 2147483647.'] }],
    [{ order: -2147483649 }, { order: ['Ensure this value is greater than or equal to -2147483648.'] }],
    [{ evaluate_on_plan: 'maybe' }, { evaluate_on_plan: ['Must be a valid boolean.'] }],
    [{ invalid_response_action: 'explode' }, { invalid_response_action: ['"explode" is not a valid choice.'] }],
  ])('rejects %j', async (wrong, json) => {
    expect(await send('POST', bindings, { json: bindingBody(wrong) })).toMatchObject({ status: 400, json });
  });

  it('accepts a UUID in any case, and stores it in lower case', async () => {
    const stage = turnstilePk.toUpperCase();
    expect(await bind({ stage })).toMatchObject({ stage: turnstilePk });
  });

  it('shows the bindings that exist in flow_set, in used_by and among the stages of the flow', async () => {
    const { pk: stage } = await createStage();
    const binding = await bind({ stage, target: recoveryPk });
    const flow_set = [{ pk: recoveryPk }];
    expect(await send('GET', `${collection}${stage}/`)).toMatchObject({ json: { flow_set } });
    const usedBy = await send('GET', `${collection}${stage}/used_by/`);
    expect(usedBy.json).toMatchObject([{ pk: recoveryPk }, { pk: binding.pk, action: 'cascade' }]);
    const stages = expect.arrayContaining([stage]);
    expect(await send('GET', `${instances}twin-recovery-flow/`)).toMatchObject({ json: { stages } });
    await send('DELETE', `${bindings}${binding.pk}/`);
    expect((await send('GET', `${collection}${stage}/used_by/`)).json).toEqual([]);
  });

  it('deletes the bindings of a deleted stage, and the stage of a deleted binding not', async () => {
    const { pk: stage } = await createStage();
    const [first, second] = [await bind({ stage }), await bind({ stage })];
    expect((await send('DELETE', `${bindings}${first.pk}/`)).status).toBe(204);
    expect((await send('GET', `${collection}${stage}/`)).status).toBe(200);
    expect((await send('DELETE', `${collection}${stage}/`)).status).toBe(204);
    expect((await send('GET', `${bindings}${second.pk}/`)).status).toBe(404);
    expect((await send('GET', `${collection}${defaultStagePk}/used_by/`)).json).toHaveLength(4);
  });
});
