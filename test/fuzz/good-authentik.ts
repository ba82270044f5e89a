import type { ServerResponse } from 'node:http';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';
import { wireFlowStageBinding, wirePage } from '../support/wire-flow-stage-binding.js';
import { isMarked } from './canaries.js';
import { strip } from './spellings.js';

export const pk = 'ca000000-0000-4000-8000-000000000009';

const usedBy = {
  app: 'authentik_flows',
  model_name: 'flowstagebinding',
  pk: '1',
  name: 'Flow-stage binding #10',
  action: 'cascade',
};

/** A successful response's status and body for any request: what a healthy authentik would return. */
export function goodResponse({ req: { method, url = '' } }: ServerResponse): { status: number; body: unknown } {
  if (method === 'DELETE') return { status: 204, body: undefined };
  const { pathname, searchParams } = new URL(url, 'http://authentik');
  const [, kind = '', requestedKey, rest] =
    /^\/api\/v3\/(stages\/captcha|flows\/\w+)\/(?:([^/]+)\/)?(\w*)/.exec(pathname) ?? [];
  if (rest === 'used_by') return { status: 200, body: [usedBy] };
  if (method === 'GET' && requestedKey === undefined)
    return { status: 200, body: wirePage(rowsOf(kind, searchParams)) };
  const object = objectOf(kind, requestedKey, searchParams);
  return { status: method === 'POST' ? 201 : 200, body: object };
}

/** Two rows that match the exact filters; none for a filter that must not come back. */
function rowsOf(kind: string, query: URLSearchParams): Record<string, unknown>[] {
  if ([...query.values()].some(isMarked)) return [];
  // All bindings are of one flow and one stage.
  const isOfAnother = ['target', 'stage'].some((name) => query.has(name) && query.get(name) !== pk);
  if (kind === 'flows/bindings' && isOfAnother) return [];
  const found = objectOf(kind, undefined, query);
  return [found, { ...found, pk: 'ca000000-0000-4000-8000-000000000008' }];
}

/** The object of the requested key, or one that matches the filters. */
function objectOf(kind: string, requestedKey: string | undefined, query: URLSearchParams): Record<string, unknown> {
  const filters = Object.fromEntries([...query].filter(([name]) => exactFilters.includes(name)));
  if (kind === 'flows/instances')
    return wireFlow({
      pk: query.get('flow_uuid') ?? pk,
      slug: echoed(requestedKey, 'sign-up'),
      authentication: 'none',
      ...filters,
    });
  if (kind === 'flows/bindings')
    return wireFlowStageBinding({ pk: requestedKey ?? pk, target: pk, stage: pk, ...filters });
  return wireCaptchaStage({ pk: requestedKey ?? pk, flow_set: [wireFlow()], interactive: true, ...filters });
}

const exactFilters = ['name', 'public_key', 'slug', 'designation', 'target', 'stage'];

/** The requested value, unless it must not come back. */
const echoed = (text: string | undefined, other: string): string =>
  text === undefined || isMarked(text) ? other : text;

/** Sends it; a written stage is shown as it was stored. */
export function respondWell(response: ServerResponse, written: string): void {
  const { status, body } = goodResponse(response);
  const shown = written === '' ? body : Object.assign(Object(body), stored(JSON.parse(written)));
  if (Object(shown).stage_obj !== undefined) shown.stage_obj.pk = shown.stage;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(shown));
}

function stored({ private_key: _, flow_set: flows, ...fields }: Record<string, unknown>): object {
  const flowSet = Array.isArray(flows) ? { flow_set: flows.map((flow) => wireFlow(stripped(flow))) } : {};
  return { ...stripped(fields), ...flowSet };
}

/** DRF trims white space around a text. */
function stripped(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? strip(value) : value]),
  );
}
