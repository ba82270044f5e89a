import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { captchaStageOperations, sentPrivateKey } from '../support/faults/captcha-stage.operations.js';
import type { FaultOperation } from '../support/faults/fault-operation.js';
import { goodBody } from '../support/faults/fault-server.js';
import { flowOperations } from '../support/faults/flow.operations.js';
import { flowStageBindingOperations } from '../support/faults/flow-stage-binding.operations.js';
import { bindingPk, flowPk, stagePk } from '../support/faults/resources.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wirePage } from '../support/wire-flow-stage-binding.js';

const token = 'token-canary';
const privateKey = 'key-canary "quoted" é';
const authorization = `Bearer ${token}`;

interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}
/** authentik's responses that contain what must not be passed on. */
type ToReply = (echo: string, operation: FaultOperation) => Reply;

const operations = [...captchaStageOperations, ...flowStageBindingOperations, ...flowOperations];
const okStatus = ({ method }: FaultOperation) => (method === 'POST' ? 201 : 200);

const replies: Readonly<Record<string, ToReply>> = {
  'in a field message': (echo) => ({ status: 400, body: { order: [`"${echo}" is bad.`], target: [echo] } }),
  'in a key': (echo) => ({ status: 400, body: { [echo]: ['Unknown.'] } }),
  'in detail and code': (echo) => ({ status: 400, body: { detail: echo, code: echo } }),
  'in non_field_errors': (echo) => ({ status: 400, body: { non_field_errors: [echo] } }),
  'in a 403': (echo) => ({ status: 403, body: { detail: echo } }),
  'in a 404': (echo) => ({ status: 404, body: { detail: echo } }),
  'in an HTML page': (echo) => ({ status: 500, type: 'text/html', body: `<pre>${echo}</pre>` }),
  'in a header': (echo) => ({ status: 302, headers: { location: `http://x.example/?${encodeURIComponent(echo)}` } }),
  'in a response that cannot be read': (echo, operation) => ({ status: okStatus(operation), body: `{"pk": "${echo}` }),
  'in fields that break the contract': (echo, operation) => {
    const object = { pk: echo, stage_obj: echo, designation: [echo], slug: [echo] };
    return { status: okStatus(operation), body: operation.returns === 'page' ? { results: [object] } : object };
  },
};

function send(response: ServerResponse, { status, type = 'application/json', headers = {}, body = '' }: Reply): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
}

const goodReply = ({ req: { method = '', url = '' } }: ServerResponse): Reply => ({
  status: method === 'POST' ? 201 : 200,
  body: goodBody({ method, path: url, requestId: 'captcha' }),
});

describe('secrets of every operation', () => {
  const stubbed = useStubbedGateway();

  async function post(body: object) {
    stubbed.gateway.logs.length = 0;
    const { text, headers, errors } = await stubbed.gateway.post(body, { authorization });
    return { errors, text, shown: [text, JSON.stringify([...headers]), ...stubbed.gateway.logs].join('\n') };
  }

  const cases = operations.flatMap((operation) =>
    Object.entries(replies).map(([place, toReply]) => [operation.name, place, operation, toReply] as const),
  );

  it.each(cases)(
    'are removed from the response to %s when authentik echoes them %s',
    async (_, _place, operation, toReply) => {
      const { host } = new URL(stubbed.stub.origin);
      const sentKey = JSON.stringify(operation.body).includes(sentPrivateKey) ? sentPrivateKey : '';
      const echo = [token, authorization, JSON.stringify(token), sentKey, stubbed.stub.origin, host].join(' | ');
      const isMet = ({ method, url = '' }: IncomingMessage) =>
        method === operation.method && url.includes(operation.meets ?? '');
      const otherReply = (response: ServerResponse) =>
        operation.findsNothing ? { status: 200, body: wirePage([]) } : goodReply(response);
      stubbed.stub.respond = (response) =>
        send(response, isMet(response.req) ? toReply(echo, operation) : otherReply(response));
      const { shown } = await post(operation.body);
      expect(shown).not.toContain(token);
      expect(shown).not.toContain(sentPrivateKey);
      expect(shown).not.toContain(host);
    },
  );

  const created = 'createCaptchaStage(input: { name: "captcha", publicKey: "p", privateKey: $key })';
  const keys = `stage: "${stagePk}", flow: "${flowPk}", order: 1`;

  it.each([
    ['createFlowStageBinding', `${created} { pk } createFlowStageBinding(input: { ${keys} }) { pk }`],
    [
      'a lookup of createFlowStageBinding',
      `${created} { pk } createFlowStageBinding(input: { stage: "${stagePk}", flowSlug: "sign-up", order: 1 }) { pk }`,
    ],
    [
      'updateFlowStageBinding',
      `${created} { pk } updateFlowStageBinding(pk: "${bindingPk}", input: { order: 1 }) { pk }`,
    ],
    ['ensureFlowStageBinding', `${created} { pk } ensureFlowStageBinding(input: { ${keys} }) { change }`],
    ['deleteFlowStageBinding', `${created} { pk } deleteFlowStageBinding(pk: "${bindingPk}")`],
    ['bindings', `${created} { bindings { pk } }`],
  ])('are removed from the response to %s after the write of a private key', async (_, fields) => {
    const body = { detail: `Not ${privateKey}.`, order: [`"${privateKey}" is bad.`], [privateKey]: ['Bad.'] };
    stubbed.stub.respond = (response) =>
      send(response, response.req.url?.includes('/flows/') ? { status: 400, body } : goodReply(response));
    const { errors, text, shown } = await post({
      query: `mutation ($key: Secret!) { ${fields} }`,
      variables: { key: privateKey },
    });
    expect(errors).toMatchObject([{ extensions: { reason: 'UPSTREAM_VALIDATION' } }]);
    expect(shown).not.toContain('key-canary');
    expect(text).toContain('[redacted]');
  });
});
