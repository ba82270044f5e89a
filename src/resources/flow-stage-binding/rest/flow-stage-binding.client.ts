import { Viewset } from '../../../authentik/viewset.js';
import { type DecodedFlowStageBinding, decodeFlowStageBinding } from './flow-stage-binding.decode.js';
import type { FlowStageBindingListQuery, FlowStageBindingRequest } from './flow-stage-binding.wire.js';

/** authentik's viewset of flow stage bindings. */
export const flowStageBindings = new Viewset<
  DecodedFlowStageBinding,
  FlowStageBindingRequest,
  FlowStageBindingListQuery
>({
  resource: 'flow stage binding',
  operationPrefix: 'flows_bindings',
  path: '/flows/bindings/',
  decode: decodeFlowStageBinding,
  key: 'pk',
  secretFields: [],
});
