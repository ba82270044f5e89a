import { findRow } from '../list/find-row.js';
import { createLoader } from '../read/loader.js';
import { flows } from './flow.client.js';
import { toFlow } from './flow.mapper.js';
import type { Flow } from './flow.type.js';

/** A flow by its pk, which URLs do not name: authentik filters by it. Null when there is none that the token used may see. */
export const loadFlow = createLoader<Flow>(async (pk, context) => {
  const page = await flows.list(context.authentik, { flow_uuid: pk });
  const flow = findRow(page, (row) => row.pk.toLowerCase() === pk);
  return flow === undefined ? null : toFlow(flow);
});
