import { deniedActions, flowDesignations } from '../../resources/flow/flow.wire.js';
import type { Installation } from '../installation.js';
import type { Columns, StoredFlow } from '../store/rows.js';
import { choiceFilter, textFilter, uuidFilter } from '../views/filters.js';
import type { Viewset } from '../views/viewset.js';
import { showFlow } from './show-flow.js';

/** `/flows/instances/`, read-only here; a flow comes into being in the `flow_set` of a stage. */
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

function show(flow: StoredFlow, { store, behaviour }: Installation): Columns {
  const hasThemes = behaviour.backgroundField === 'background_url';
  return {
    ...showFlow(flow, behaviour, {
      ...(hasThemes && { background: { background: flow.background } }),
      afterBackground: {
        ...(hasThemes && { background_themed_urls: null }),
        stages: store.stagesOf(flow.pk),
        policies: [],
        cache_count: 0,
      },
      last: { authentication: flow.authentication },
    }),
  };
}
