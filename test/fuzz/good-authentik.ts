import type { ServerResponse } from 'node:http';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';
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

/** A good answer's status and body, for whatever is asked: what a healthy authentik would say. */
export function goodResponse({ req: { method, url = '' } }: ServerResponse): { status: number; body: unknown } {
  const [, asked = pk, rest = ''] = /captcha\/([0-9a-f-]{36})\/(\w*)/.exec(url) ?? [];
  const stage = wireCaptchaStage({ pk: asked, flow_set: [wireFlow()], interactive: true });
  if (method === 'DELETE') return { status: 204, body: undefined };
  if (rest === 'used_by') return { status: 200, body: [usedBy] };
  if (method === 'GET' && !url.includes(asked)) {
    return { status: 200, body: { pagination, results: [stage, wireCaptchaStage()] } };
  }
  return { status: method === 'POST' ? 201 : 200, body: stage };
}

/** Sends it; a stage that is written is shown as it is stored then. */
export function respondWell(response: ServerResponse, written: string): void {
  const { status, body } = goodResponse(response);
  const shown = written === '' ? body : Object.assign(Object(body), stored(JSON.parse(written)));
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(shown));
}

function stored({ private_key: _, flow_set: flows, ...fields }: Record<string, unknown>): object {
  const flowSet = Array.isArray(flows) ? { flow_set: flows.map((flow) => wireFlow(stripped(flow))) } : {};
  return { ...stripped(fields), ...flowSet };
}

/** DRF keeps no white space around a text. */
function stripped(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? strip(value) : value]),
  );
}
