import type { ServerResponse } from 'node:http';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';
import { wireFlowStageBinding } from '../support/wire-flow-stage-binding.js';
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
const pagination = { next: 0, previous: 0, count: 2, current: 1, total_pages: 1, start_index: 1, end_index: 2 };

/** A successful response's status and body for any request: what a healthy authentik would return. */
export function goodResponse({ req: { method, url = '' } }: ServerResponse): { status: number; body: unknown } {
  if (method === 'DELETE') return { status: 204, body: undefined };
  const { pathname, searchParams } = new URL(url, 'http://authentik');
  const [, kind = '', requestedKey, rest] =
    /^\/api\/v3\/(stages\/captcha|flows\/\w+)\/(?:([^/]+)\/)?(\w*)/.exec(pathname) ?? [];
  if (rest === 'used_by') return { status: 200, body: [usedBy] };
  const object = objectOf(kind, requestedKey, searchParams);
  if (method === 'GET' && requestedKey === undefined)
    return {
      status: 200,
      body: { pagination, results: [object, ...(kind === 'stages/captcha' ? [wireCaptchaStage()] : [])] },
    };
  return { status: method === 'POST' ? 201 : 200, body: object };
}

/** The requested key, or the value of a lookup's filter. */
function objectOf(kind: string, requestedKey: string | undefined, query: URLSearchParams): Record<string, unknown> {
  if (kind === 'flows/instances')
    return wireFlow({
      pk: query.get('flow_uuid') ?? pk,
      slug: echoed(requestedKey ?? query.get('slug'), 'sign-up'),
      authentication: 'none',
    });
  if (kind === 'flows/bindings')
    return wireFlowStageBinding({ pk: requestedKey ?? pk, stage: query.get('stage') ?? pk });
  const name = echoed(query.get('name'), 'captcha');
  return wireCaptchaStage({ pk: requestedKey ?? pk, name, flow_set: [wireFlow()], interactive: true });
}

/** The requested value, unless it must not come back. */
const echoed = (text: string | null, other: string): string => (text === null || isMarked(text) ? other : text);

/** Sends it; a written stage is shown as it was stored. */
export function respondWell(response: ServerResponse, written: string): void {
  const { status, body } = goodResponse(response);
  const shown = written === '' ? body : Object.assign(Object(body), stored(JSON.parse(written)));
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
