import type { SandboxRequest } from './sandbox-responses.js';

const collection = '/flows/bindings/';
const pathOf = (number: number) => `${collection}b2000000-0000-4000-8000-00000000000${number}/`;
const target = 'f1000000-0000-4000-8000-000000000003';
const minimal = { target, stage: 'ca000000-0000-4000-8000-000000000900', order: 1 };
const whole = {
  target,
  stage: 'ca000000-0000-4000-8000-000000000001',
  order: -2,
  evaluate_on_plan: true,
  re_evaluate_policies: false,
  policy_engine_mode: 'all',
  invalid_response_action: 'restart_with_context',
};
const wrong = { target: 'nope', stage: null, order: 'x', evaluate_on_plan: 3, policy_engine_mode: 'some' };
const never = { ...whole, order: 7, evaluate_on_plan: false };

const list = { id: 'flows_bindings_list', method: 'GET', path: collection };
const create = { id: 'flows_bindings_create', method: 'POST', path: collection };
const retrieve = { id: 'flows_bindings_retrieve', method: 'GET', path: pathOf(1) };
const update = { id: 'flows_bindings_update', method: 'PUT', path: pathOf(2) };
const partialUpdate = { id: 'flows_bindings_partial_update', method: 'PATCH', path: pathOf(2) };
const destroy = { id: 'flows_bindings_destroy', method: 'DELETE', path: pathOf(4) };
const flowList = { id: 'flows_instances_list', method: 'GET', path: '/flows/instances/' };
const flow = { id: 'flows_instances_retrieve', method: 'GET', path: '/flows/instances/twin-recovery-flow/' };

/** Every operation, with success and with each documented failure that authentik has for it. */
export const flowRequests: readonly SandboxRequest[] = [
  ...['', '?page=2&page_size=1', `?target=${target}&ordering=-order&search=turn`, '?order=x', '?stage=nope'].map(
    (query) => ({ ...list, path: `${collection}${query}` }),
  ),
  ...['', '?page_size=1', '?slug=twin-recovery-flow&search=recover', '?designation=x'].map((query) => ({
    ...flowList,
    path: `${flowList.path}${query}`,
  })),
  ...['default-authentication-flow', 'twin-enrollment-flow', 'twin-recovery-flow'].map((slug) => ({
    ...flow,
    path: `${flowList.path}${slug}/`,
  })),
  retrieve,
  ...['', 'unknown', 'sandbox-unprivileged-token'].flatMap((token) =>
    [list, flowList, flow, retrieve, update, partialUpdate, destroy].map((request) => ({ ...request, token })),
  ),
  ...['', 'sandbox-viewer-token'].map((token) => ({ ...create, body: minimal, token })),
  ...[minimal, whole, minimal, {}, wrong, never, [], '{"order": '].map((body) => ({ ...create, body })),
  ...[{ ...minimal, order: 3 }, minimal, { order: 3 }, wrong].map((body) => ({ ...update, body })),
  ...[{}, { order: 4 }, { stage: whole.stage }, { order: -2 }, wrong].map((body) => ({ ...partialUpdate, body })),
  destroy,
];
