import { isSamePk } from '../../authentik/same-pk.js';
import { findRow } from '../list/find-row.js';
import { createLoader } from '../read/loader.js';
import { flows } from './flow.client.js';
import { toFlow } from './flow.mapper.js';
import type { Flow } from './flow.type.js';

/**
 * A flow by its pk. authentik's URLs have the slug in place of the pk, so this filters the list. Null if none exists or
 * the token may not view it.
 */
export const loadFlow = createLoader<Flow>(async (pk, context) => {
  const page = await flows.list(context.authentik, { flow_uuid: pk });
  const flow = findRow(page, (row) => isSamePk(row.pk, pk));
  return flow === undefined ? null : toFlow(flow);
});
