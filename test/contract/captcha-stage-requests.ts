import type { SandboxRequest } from './sandbox-responses.js';

const collection = '/stages/captcha/';
const stagePath = (number: number) => `${collection}ca000000-0000-4000-8000-00000000000${number}/`;
const minimal = { name: 'minimal', public_key: 'p', private_key: 'k' };
const whole = {
  ...minimal,
  js_url: 'https://example.com/api.js',
  api_url: 'https://example.com/verify',
  interactive: true,
  score_min_threshold: 0,
  score_max_threshold: 0.9,
  error_on_invalid_score: false,
  request_content_type: 'application/json',
};
const flow = { name: 'n', slug: 'new-flow', title: 't', designation: 'enrollment' };
const wrong = { name: '', public_key: null, private_key: [], score_min_threshold: 'x', error_on_invalid_score: 3 };

const list = { id: 'stages_captcha_list', method: 'GET', path: collection };
const create = { id: 'stages_captcha_create', method: 'POST', path: collection };
const retrieve = { id: 'stages_captcha_retrieve', method: 'GET', path: stagePath(1) };
const update = { id: 'stages_captcha_update', method: 'PUT', path: stagePath(2) };
const partialUpdate = { id: 'stages_captcha_partial_update', method: 'PATCH', path: stagePath(2) };
const destroy = { id: 'stages_captcha_destroy', method: 'DELETE', path: stagePath(3) };
const usedBy = { id: 'stages_captcha_used_by_list', method: 'GET' };

/** Every operation, with success and with each documented failure that authentik has for it. */
export const captchaStageRequests: readonly SandboxRequest[] = [
  ...['', '?page=2&page_size=1', '?name=none', '?name=%00', '?public_key=public-2&ordering=-name&search=captcha'].map(
    (query) => ({ ...list, path: `${collection}${query}` }),
  ),
  ...[1, 2, 3].map((number) => ({ ...retrieve, path: stagePath(number) })),
  ...[1, 2, 3].map((number) => ({ ...usedBy, path: `${stagePath(number)}used_by/` })),
  ...['', 'unknown', 'sandbox-unprivileged-token'].flatMap((token) => [
    { ...retrieve, token },
    { ...usedBy, path: `${stagePath(1)}used_by/`, token },
    { ...update, body: minimal, token },
    { ...partialUpdate, body: {}, token },
    { ...destroy, token },
  ]),
  ...['', 'unknown'].map((token) => ({ ...list, token })),
  ...['', 'unknown', 'sandbox-viewer-token'].map((token) => ({ ...create, body: minimal, token })),
  ...[minimal, { ...whole, name: 'whole' }, minimal, {}, wrong, [], '{"name": '].map((body) => ({ ...create, body })),
  ...[{ ...whole, name: 'replaced' }, { name: 'replaced' }, wrong, []].map((body) => ({ ...update, body })),
  ...[{}, { score_min_threshold: 0.75 }, wrong, { name: 'minimal' }].map((body) => ({ ...partialUpdate, body })),
  destroy,
];

// A flow_set where it is stored; official-client-releases.test.ts covers the other releases.
export const captchaStageRequestsWithFlows: readonly SandboxRequest[] = [
  { ...create, body: { ...minimal, name: 'with-flows', flow_set: [flow] } },
  { ...create, body: { ...minimal, name: 'with-bad-flows', flow_set: [{ ...flow, slug: 'a b' }, {}] } },
  { ...create, body: { ...minimal, name: 'with-no-list', flow_set: {} } },
];
