import { deniedActions, flowDesignations } from '../../resources/flow/flow.wire.js';
import type { Installation } from '../installation.js';
import type { Columns, StoredFlow } from '../store/rows.js';
import { choiceFilter, textFilter, uuidFilter } from '../views/filters.js';
import type { Viewset } from '../views/viewset.js';

/** `/flows/instances/`, read-only here. Only the `flow_set` of a stage creates flows. */
export const flows: Viewset<StoredFlow> = {
  path: '/flows/instances/',
  model: 'Flow',
  rows: (store) => store.flows.values(),
  show,
  slugOf: ({ slug }) => slug,
  filters: {
    flow_uuid: [uuidFilter, 'pk'],
    name: [textFilter],
    slug: [textFilter],
    designation: [choiceFilter(flowDesignations)],
    denied_action: [choiceFilter(deniedActions)],
  },
  searched: ({ name, slug, designation, title, denied_action }) => [name, slug, designation, title, denied_action],
  order: ['slug', 'name'],
};

function show(flow: StoredFlow, { store, behaviour: { backgroundField } }: Installation): Columns {
  const isThemed = backgroundField === 'background_url';
  return {
    pk: flow.pk,
    policybindingmodel_ptr_id: flow.policybindingmodel_ptr_id,
    name: flow.name,
    slug: flow.slug,
    title: flow.title,
    designation: flow.designation,
    ...(isThemed && { background: flow.background }),
    [backgroundField]: flow.background || '/static/dist/assets/images/flow_background.jpg',
    ...(isThemed && { background_themed_urls: null }),
    stages: store.stagesOf(flow.pk),
    policies: [],
    cache_count: 0,
    policy_engine_mode: flow.policy_engine_mode,
    compatibility_mode: flow.compatibility_mode,
    export_url: `/api/v3/flows/instances/${flow.slug}/export/`,
    layout: flow.layout,
    denied_action: flow.denied_action,
    authentication: flow.authentication,
  };
}

const notInFlowSet = ['background_themed_urls', 'stages', 'policies', 'cache_count', 'authentication'];

/** A flow in the `flow_set` of a stage. It has only the URL of the background, not its other fields. */
export function showInFlowSet(flow: StoredFlow, installation: Installation): Columns {
  const { backgroundField } = installation.behaviour;
  const hidden = backgroundField === 'background' ? notInFlowSet : [...notInFlowSet, 'background'];
  return Object.fromEntries(Object.entries(show(flow, installation)).filter(([name]) => !hidden.includes(name)));
}
