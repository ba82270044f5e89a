import { Viewset } from '../../authentik/viewset.js';
import { type DecodedFlow, decodeFlow } from './flow.decode.js';
import type { FlowListQuery } from './flow.wire.js';

/** authentik's flow viewset. The gateway only reads flows. */
export const flows = new Viewset<DecodedFlow, never, FlowListQuery>({
  resource: 'flow',
  operationPrefix: 'flows_instances',
  path: '/flows/instances/',
  decode: decodeFlow,
  key: 'slug',
  secretFields: [],
});
