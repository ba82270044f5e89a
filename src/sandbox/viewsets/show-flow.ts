import type { Flow } from '../../resources/flow/flow.wire.js';
import type { ProfileBehaviour } from '../profile.js';
import type { Columns, StoredFlow } from '../store/rows.js';

/** A flow in the order of its fields: as `flow_set` shows it, and with the fields that only `/flows/instances/` has. */
export function showFlow(
  flow: StoredFlow,
  { backgroundField }: ProfileBehaviour,
  { background, afterBackground, last }: { background?: Columns; afterBackground?: Columns; last?: Columns } = {},
): Flow {
  return {
    pk: flow.pk,
    policybindingmodel_ptr_id: flow.policybindingmodel_ptr_id,
    name: flow.name,
    slug: flow.slug,
    title: flow.title,
    designation: flow.designation,
    ...background,
    [backgroundField]: flow.background || '/static/dist/assets/images/flow_background.jpg',
    ...afterBackground,
    policy_engine_mode: flow.policy_engine_mode,
    compatibility_mode: flow.compatibility_mode,
    export_url: `/api/v3/flows/instances/${flow.slug}/export/`,
    layout: flow.layout,
    denied_action: flow.denied_action,
    ...last,
  };
}
