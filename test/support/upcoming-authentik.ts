import type { ServerResponse } from 'node:http';
import { beforeEach } from '@jest/globals';
import { useStubbedGateway } from './stubbed-gateway.js';
import { wireCaptchaStage } from './wire-captcha-stage.js';
import { wirePage } from './wire-flow-stage-binding.js';

export type Reply = [status: number, body: object] | 'cut';

export const stagePk = 'ca000000-0000-4000-8000-000000000009';
export const secretPk = '5e000000-0000-4000-8000-000000000009';
export const oldPk = '5e000000-0000-4000-8000-000000000008';
const wantsReference: Reply = [400, { private_key: ['This field has been replaced by private_key_ref.'] }];
export const stage = (overrides: object = {}) => wireCaptchaStage({ private_key_ref: secretPk, ...overrides });
export const withOldSecret: Reply = [200, stage({ private_key_ref: oldPk })];

const input = 'name: "captcha", publicKey: "public", privateKey: "hunter2-canary"';
export const create = `mutation { createCaptchaStage(input: {${input}}) { pk } }`;
export const ensure = `mutation { ensureCaptchaStage(input: {${input}}) { change warnings { code message } } }`;
/** The response to a lookup by name. */
export const found: Reply = [200, wirePage([stage({ private_key_ref: oldPk })])];
export const update = `mutation { updateCaptchaStage(pk: "${stagePk}", input: {privateKey: "hunter2-canary"}) { pk } }`;

/** The replies of authentik 2026.11, by call; a write of a stage is identified by the field of its key. */
const usual: Readonly<Record<string, readonly Reply[]>> = {
  'GET /stages/captcha/?name=captcha': [[200, wirePage([])]],
  // Before the secret is created, before the stage is written, and after it.
  [`GET /stages/captcha/${stagePk}/`]: [withOldSecret, withOldSecret, [200, stage()]],
  'POST /stages/captcha/ private_key': [wantsReference],
  [`PATCH /stages/captcha/${stagePk}/ private_key`]: [wantsReference],
  'POST /secrets/secrets/': [[201, { pk: secretPk }]],
  'POST /stages/captcha/ private_key_ref': [[201, stage()]],
  [`PATCH /stages/captcha/${stagePk}/ private_key_ref`]: [[200, stage()]],
  [`GET /secrets/secrets/${secretPk}/`]: [[200, { pk: secretPk, name: 'captcha private key' }]],
  [`GET /secrets/secrets/${oldPk}/`]: [[200, { pk: oldPk, name: 'captcha private key (2)' }]],
  [`GET /secrets/secrets/${oldPk}/used_by/`]: [[200, []]],
  [`GET /secrets/secrets/${secretPk}/used_by/`]: [[200, []]],
  [`DELETE /secrets/secrets/${oldPk}/`]: [[204, {}]],
  [`DELETE /secrets/secrets/${secretPk}/`]: [[204, {}]],
};

/** For a describe: a gateway whose authentik is a 2026.11, except for what a test changes. */
export function useUpcomingAuthentik() {
  const stubbed = useStubbedGateway();
  const calls: string[] = [];
  const upcoming = { stubbed, calls, onCall: (_call: string): void => undefined, run };
  let replies: Record<string, readonly Reply[]>;
  const sentBody = () => JSON.parse(stubbed.stub.requests.at(-1)?.body || '{}');
  const callOf = ({ req: { method, url = '' } }: ServerResponse) => {
    const field = Object.keys(sentBody()).find((name) => name.startsWith('private_key'));
    return `${method} ${url.replace('/api/v3', '')}${field === undefined ? '' : ` ${field}`}`;
  };

  beforeEach(() => {
    replies = { ...usual };
    upcoming.onCall = () => undefined;
    stubbed.stub.respond = (response) => {
      const call = callOf(response);
      calls.push(call);
      upcoming.onCall(call);
      const count = calls.filter((each) => each === call).length;
      const reply = replies[call]?.[count - 1] ?? replies[call]?.at(-1) ?? [404, { detail: 'Not found.' }];
      if (reply === 'cut') response.destroy();
      else if (reply[0] === 204) response.writeHead(204).end();
      else {
        // A created secret has the name that was sent, unless a test gives it another.
        const created = call === 'POST /secrets/secrets/' && reply[0] === 201 ? { name: sentBody().name } : {};
        const body = Array.isArray(reply[1]) ? reply[1] : { ...created, ...reply[1] };
        response.writeHead(reply[0], { 'content-type': 'application/json' }).end(JSON.stringify(body));
      }
    };
  });

  /** Its response, and its writes; the gateway knows by then that a reference is wanted. */
  async function run(query: string, changed: Record<string, readonly Reply[]> = {}) {
    await stubbed.gateway.post({ query: create });
    calls.length = 0;
    Object.assign(replies, changed);
    const { data, errors, warnings } = await stubbed.gateway.post({ query });
    const writes = calls.filter((call) => !call.startsWith('GET '));
    return { data, errors, warnings, writes };
  }
  return upcoming;
}
