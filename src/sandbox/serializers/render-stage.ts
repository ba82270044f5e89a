import type { CaptchaStage } from '../../resources/captcha-stage/captcha-stage.wire.js';
import type { FlowSet } from '../../resources/flow/flow.wire.js';
import type { Installation } from '../installation.js';
import type { ProfileBehaviour } from '../profile.js';
import type { StoredFlow, StoredStage } from '../store/columns.js';

/** A stage as the profile answers it, in the order of its fields. */
export function renderStage(stage: StoredStage, { store, behaviour }: Installation): CaptchaStage {
  const { pk, name, public_key } = stage;
  return {
    pk,
    name,
    component: 'ak-stage-captcha-form',
    verbose_name: 'Captcha Stage',
    verbose_name_plural: 'Captcha Stages',
    meta_model_name: 'authentik_stages_captcha.captchastage',
    flow_set: store.placesOf(pk).map(({ flow }) => renderFlow(flow, behaviour)),
    public_key,
    ...Object.fromEntries(behaviour.optionalFields.map((field) => [field, stage[field]])),
  };
}

function renderFlow(flow: StoredFlow, { backgroundField }: ProfileBehaviour): FlowSet {
  return {
    pk: flow.pk,
    policybindingmodel_ptr_id: flow.policybindingmodel_ptr_id,
    name: flow.name,
    slug: flow.slug,
    title: flow.title,
    designation: flow.designation,
    [backgroundField]: flow.background,
    policy_engine_mode: flow.policy_engine_mode,
    compatibility_mode: flow.compatibility_mode,
    export_url: `/api/v3/flows/instances/${flow.slug}/export/`,
    layout: flow.layout,
    denied_action: flow.denied_action,
  };
}
