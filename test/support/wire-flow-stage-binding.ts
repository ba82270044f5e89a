import { wireFlow } from './wire-captcha-stage.js';

export const bindingPk = 'b2000000-0000-4000-8000-000000000009';
export const boundFlowPk = 'f1000000-0000-4000-8000-000000000009';
export const boundStagePk = 'ca000000-0000-4000-8000-000000000009';

/** `stage_obj` in the response to a write that names the stage. */
export const bareStage = {
  pk: boundStagePk,
  name: 'captcha',
  component: '',
  verbose_name: 'stage',
  verbose_name_plural: 'stages',
  meta_model_name: 'authentik_flows.stage',
  flow_set: [],
};

/** A binding as authentik returns it to a read. */
export function wireFlowStageBinding(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    pk: bindingPk,
    policybindingmodel_ptr_id: 'b3000000-0000-4000-8000-000000000009',
    target: boundFlowPk,
    stage: boundStagePk,
    stage_obj: {
      ...bareStage,
      pk: overrides['stage'] ?? boundStagePk,
      component: 'ak-stage-captcha-form',
      verbose_name: 'Captcha Stage',
      verbose_name_plural: 'Captcha Stages',
      meta_model_name: 'authentik_stages_captcha.captchastage',
      flow_set: [wireFlow()],
    },
    evaluate_on_plan: false,
    re_evaluate_policies: true,
    order: 10,
    policy_engine_mode: 'any',
    invalid_response_action: 'retry',
    ...overrides,
  };
}

/** One page, or the only one, of a list. */
export function wirePage(
  results: readonly unknown[],
  { next = 0, current = 1, count = results.length } = {},
): Record<string, unknown> {
  const end_index = results.length;
  const pagination = { next, previous: current - 1, count, current, total_pages: 1, start_index: 1, end_index };
  return { pagination, results, autocomplete: {} };
}
