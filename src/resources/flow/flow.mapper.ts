import type { InputNames } from '../../errors/translate/rest-resource.js';
import { withoutUndefined } from '../write/without-undefined.js';
import type { DecodedFlowSet } from './flow.decode.js';
import type { FlowInput } from './flow.input.js';
import type { Flow } from './flow.type.js';
import type { FlowSetRequest } from './flow.wire.js';

/** authentik's names of a flow's input fields, and this schema's. */
export const flowInputNames = {
  name: 'name',
  slug: 'slug',
  title: 'title',
  designation: 'designation',
  policy_engine_mode: 'policyEngineMode',
  compatibility_mode: 'compatibilityMode',
  layout: 'layout',
  denied_action: 'deniedAction',
} as const satisfies InputNames & Record<keyof FlowSetRequest, keyof FlowInput>;

/** What is left out of the input is left out of the request. */
export function toFlowSetRequest(input: FlowInput): FlowSetRequest {
  return withoutUndefined({
    name: input.name,
    slug: input.slug,
    title: input.title,
    designation: input.designation,
    policy_engine_mode: input.policyEngineMode,
    compatibility_mode: input.compatibilityMode,
    layout: input.layout,
    denied_action: input.deniedAction,
  });
}

/** What authentik did not return is null; what it returned wrongly is an error in its place. */
export function toFlow(flow: DecodedFlowSet): Flow {
  return {
    pk: flow.pk,
    policyBindingModelPtrId: flow.policybindingmodel_ptr_id ?? null,
    name: flow.name,
    slug: flow.slug,
    title: flow.title,
    designation: flow.designation ?? null,
    background: flow.background ?? flow.background_url ?? null,
    policyEngineMode: flow.policy_engine_mode ?? null,
    compatibilityMode: flow.compatibility_mode ?? null,
    exportUrl: flow.export_url ?? null,
    layout: flow.layout ?? null,
    deniedAction: flow.denied_action ?? null,
  };
}
