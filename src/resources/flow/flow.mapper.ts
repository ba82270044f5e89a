import type { InputNames } from '../../errors/translate/rest-resource.js';
import { toOrdering } from '../list/ordering.js';
import { withoutUndefined } from '../write/without-undefined.js';
import type { DecodedFlow } from './flow.decode.js';
import type { FlowInput } from './flow.input.js';
import type { Flow } from './flow.type.js';
import type { FlowListQuery, FlowSetRequest } from './flow.wire.js';
import type { FlowsArgs } from './flows.args.js';

/** Maps authentik's names of the input fields of a flow to this schema's. */
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

/** Maps authentik's query parameters of the list to this schema's arguments. */
export const flowsArgsNames = {
  slug: 'slug',
  name: 'name',
  designation: 'designation',
  search: 'search',
  ordering: 'orderBy',
  page: 'page',
  page_size: 'pageSize',
} as const satisfies Record<keyof Omit<FlowListQuery, 'flow_uuid'>, keyof FlowsArgs>;

/** The query of the list. Omits arguments that are absent or null. */
export function toFlowListQuery({ orderBy, ...args }: FlowsArgs): FlowListQuery {
  return withoutUndefined({
    slug: args.slug ?? undefined,
    name: args.name ?? undefined,
    designation: args.designation ?? undefined,
    search: args.search ?? undefined,
    ordering: toOrdering(orderBy),
    page: args.page ?? undefined,
    page_size: args.pageSize ?? undefined,
  });
}

/** Omits fields that the input does not have. */
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

/** A field that authentik did not return is null. A field that it returned in an invalid form is an error. */
export function toFlow(flow: DecodedFlow): Flow {
  return {
    pk: flow.pk,
    policyBindingModelPtrId: flow.policybindingmodel_ptr_id ?? null,
    name: flow.name,
    slug: flow.slug,
    title: flow.title,
    designation: flow.designation ?? null,
    // Since 2025.12 a flow has both fields: `background_url` is the URL to show, `background` the name of the stored
    // file.
    background: flow.background_url ?? flow.background ?? null,
    policyEngineMode: flow.policy_engine_mode ?? null,
    compatibilityMode: flow.compatibility_mode ?? null,
    exportUrl: flow.export_url ?? null,
    layout: flow.layout ?? null,
    deniedAction: flow.denied_action ?? null,
    authentication: flow.authentication ?? null,
  };
}
