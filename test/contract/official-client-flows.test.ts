import { describe, expect, it } from '@jest/globals';
import {
  clientsAndProfiles,
  rejectionOf,
  sandboxOfThisBlock,
  stageRequest,
  turnstilePk,
  unknownPk,
} from './official-clients.js';

const recoveryPk = 'f1000000-0000-4000-8000-000000000003';
const loginStagePk = 'ca000000-0000-4000-8000-000000000900';
const bindingPk = (number: number) => `b2000000-0000-4000-8000-00000000000${number}`;
const options = {
  evaluateOnPlan: true,
  reEvaluatePolicies: false,
  policyEngineMode: 'all',
  invalidResponseAction: 'restart',
} as const;

let order = 100;
const request = () => {
  order += 1;
  return { target: recoveryPk, stage: loginStagePk, order };
};

describe.each(clientsAndProfiles)("authentik's $client client, on flows of profile $profile", ({ client, profile }) => {
  const { flowsOf, stagesOf } = sandboxOfThisBlock(profile);
  const flows = () => flowsOf(client);
  const noSuch = (model: string) => (client === '2024.8' ? 'Not found.' : `No ${model} matches the given query.`);

  it('lists flows by id, and retrieves one by slug', async () => {
    const { results } = await flows().flowsInstancesList({ flowUuid: recoveryPk });
    const flow = await flows().flowsInstancesRetrieve({ slug: 'twin-recovery-flow' });
    const authentication = profile === '2026.8' ? 'require_token' : 'require_outpost';
    expect(results).toEqual([flow]);
    expect(flow).toMatchObject({ pk: recoveryPk, stages: [turnstilePk, turnstilePk], authentication });
  });

  it.each([
    [{ target: recoveryPk, stage: turnstilePk, ordering: 'target,order' }, [3, 4]],
    [{ search: 'default', ordering: '-order' }, [2, 1]],
    [{ order: 10, policyEngineMode: 'any', page: 2, pageSize: 1 }, [3]],
    [{ fsbUuid: bindingPk(4) }, [4]],
  ] as const)('lists bindings by %j', async (query, numbers) => {
    const { results } = await flows().flowsBindingsList(query);
    expect(results.map(({ pk }) => pk)).toEqual(numbers.map(bindingPk));
  });

  it('creates a binding, and reads it with the kind of its stage', async () => {
    const sent = { ...request(), ...options };
    const created = await flows().flowsBindingsCreate({ flowStageBindingRequest: sent });
    expect(created).toMatchObject({ ...sent, stageObj: { pk: loginStagePk, component: '', verboseName: 'stage' } });
    const read = await flows().flowsBindingsRetrieve({ fsbUuid: created.pk });
    expect(read).toMatchObject({ ...sent, stageObj: { component: 'ak-stage-user-login-form' } });
    expect(await flows().flowsBindingsUsedByList({ fsbUuid: created.pk })).toEqual([]);
  });

  it('replaces, changes and destroys a binding', async () => {
    const { pk: fsbUuid } = await flows().flowsBindingsCreate({
      flowStageBindingRequest: { ...request(), ...options },
    });
    const sent = request();
    const replaced = await flows().flowsBindingsUpdate({ fsbUuid, flowStageBindingRequest: sent });
    expect(replaced).toMatchObject({ ...options, ...sent });
    const patchedFlowStageBindingRequest = { evaluateOnPlan: false };
    const changed = await flows().flowsBindingsPartialUpdate({ fsbUuid, patchedFlowStageBindingRequest });
    expect(changed).toMatchObject({ ...sent, evaluateOnPlan: false, reEvaluatePolicies: false });
    await flows().flowsBindingsDestroy({ fsbUuid });
    const body = { detail: noSuch('FlowStageBinding') };
    expect(await rejectionOf(flows().flowsBindingsDestroy({ fsbUuid }))).toEqual({ status: 404, body });
  });

  it('loses the bindings of a destroyed stage', async () => {
    const captchaStageRequest = stageRequest();
    const { pk: stage } = await stagesOf(client).stagesCaptchaCreate({ captchaStageRequest });
    await flows().flowsBindingsCreate({ flowStageBindingRequest: { ...request(), stage } });
    await stagesOf(client).stagesCaptchaDestroy({ stageUuid: stage });
    const { results } = await flows().flowsBindingsList({ pageSize: 100 });
    expect(results.filter((binding) => binding.stage === stage)).toEqual([]);
  });

  it('gets the field errors of a binding', async () => {
    const wrong = { target: unknownPk, stage: 'nope', order: 2 ** 31 };
    const call = flows().flowsBindingsCreate({ flowStageBindingRequest: wrong });
    const body = {
      target: [`Invalid pk "${unknownPk}" - object does not exist.`],
      stage: ['“nope” is not a valid UUID.'],
      order: ['Ensure this value is less than or equal to 2147483647.'],
    };
    expect(await rejectionOf(call)).toEqual({ status: 400, body });
  });

  it('finds no unknown flow', async () => {
    const call = flows().flowsInstancesRetrieve({ slug: 'nope' });
    expect(await rejectionOf(call)).toEqual({ status: 404, body: { detail: noSuch('Flow') } });
  });

  it('cannot bind with a token for stages', async () => {
    const flowStageBindingRequest = request();
    const call = flowsOf(client, 'sandbox-stage-editor-token').flowsBindingsCreate({ flowStageBindingRequest });
    const detail = 'You do not have permission to perform this action.';
    expect(await rejectionOf(call)).toEqual({ status: 403, body: { detail } });
  });
});
