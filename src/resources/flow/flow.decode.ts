import type { Decoded } from '../../authentik/response/decoded.js';
import { isBoolean, isString, isUuid, type ResponseObject } from '../../authentik/response/response-object.js';
import {
  deniedActions,
  type Flow,
  flowAuthentications,
  flowDesignations,
  flowLayouts,
  policyEngineModes,
} from './flow.wire.js';

export type DecodedFlow = Decoded<Flow>;

/**
 * A flow, from the flow list or from `flow_set` of a stage. @throws InvalidResponseError if a required field is missing
 * or has another type.
 */
export function decodeFlow(flow: ResponseObject): DecodedFlow {
  return {
    pk: flow.required('pk', isUuid),
    policybindingmodel_ptr_id: flow.optional('policybindingmodel_ptr_id', isUuid),
    name: flow.required('name', isString),
    slug: flow.required('slug', isString),
    title: flow.required('title', isString),
    designation: flow.optionalOneOf('designation', flowDesignations),
    background: flow.optional('background', isString),
    background_url: flow.optional('background_url', isString),
    policy_engine_mode: flow.optionalOneOf('policy_engine_mode', policyEngineModes),
    compatibility_mode: flow.optional('compatibility_mode', isBoolean),
    export_url: flow.optional('export_url', isString),
    layout: flow.optionalOneOf('layout', flowLayouts),
    denied_action: flow.optionalOneOf('denied_action', deniedActions),
    authentication: flow.optionalOneOf('authentication', flowAuthentications),
  };
}
