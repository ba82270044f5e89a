import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { captchaStages } from '../../src/resources/captcha-stage/rest/captcha-stage.client.js';
import {
  CaptchaStageDocument,
  CaptchaStagesDocument,
  type CaptchaStagesQueryVariables,
  CaptchaStageUsedByDocument,
  CreateCaptchaStageDocument,
  DeleteCaptchaStageDocument,
  ReplaceCaptchaStageDocument,
  UpdateCaptchaStageDocument,
} from '../generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { fullInput, minimalInput } from '../support/inputs.js';
import { type OpenApiOperation, type OpenApiSlice, readOpenApiSlices } from '../support/openapi-slice.js';
import { type StubAuthentik, startStubAuthentik } from '../support/stub-authentik.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';
import { violations } from './violations.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const pagination = { next: 0, previous: 0, count: 0, current: 2, total_pages: 1, start_index: 0, end_index: 0 };

/** authentik's responses. */
function respond(response: ServerResponse): void {
  const { method, url = '' } = response.req;
  const status = method === 'POST' ? 201 : method === 'DELETE' ? 204 : 200;
  const isList = method === 'GET' && /\/captcha\/(\?.*)?$/.test(url);
  const list = { pagination, results: [] };
  const body = url.endsWith('/used_by/') ? [] : isList ? list : wireCaptchaStage({ pk });
  response.writeHead(status, { 'content-type': 'application/json' }).end(status === 204 ? '' : JSON.stringify(body));
}

// A field that a release does not know is sent all the same: DRF ignores it, and the gateway warns when it was.
const unknownToRelease: Readonly<Record<string, readonly string[]>> = {
  '2024.4': ['interactive', 'request_content_type'],
  '2024.6': ['interactive', 'request_content_type'],
  '2024.8': ['interactive', 'request_content_type'],
  '2024.10': ['request_content_type'],
  '2025.8': ['request_content_type'],
  '2025.10': ['request_content_type'],
  '2025.12': ['flow_set', 'request_content_type'],
  '2026.2': ['flow_set', 'request_content_type'],
  '2026.8': ['flow_set'],
};

const everyArgument: CaptchaStagesQueryVariables = {
  name: 'n',
  publicKey: 'p',
  search: 's',
  orderBy: [{ field: 'NAME', direction: 'DESC' }, { field: 'PUBLIC_KEY' }],
  page: 2,
  pageSize: 10,
};

let requests: StubAuthentik['requests'] = [];
let stub: StubAuthentik;
let gateway: TestGateway;

beforeAll(async () => {
  stub = await startStubAuthentik();
  gateway = await startTestGateway({ AUTHENTIK_URL: stub.origin });
  stub.respond = respond;
  const results = [
    await gateway.send(CaptchaStagesDocument, {}),
    await gateway.send(CaptchaStagesDocument, everyArgument),
    await gateway.send(CaptchaStageDocument, { pk }),
    await gateway.send(CaptchaStageUsedByDocument, { pk }),
    await gateway.send(CreateCaptchaStageDocument, { input: minimalInput() }),
    await gateway.send(CreateCaptchaStageDocument, { input: fullInput() }),
    await gateway.send(ReplaceCaptchaStageDocument, { pk, input: minimalInput() }),
    await gateway.send(ReplaceCaptchaStageDocument, { pk, input: fullInput() }),
    await gateway.send(UpdateCaptchaStageDocument, { pk, input: { name: 'renamed' } }),
    await gateway.send(UpdateCaptchaStageDocument, { pk, input: fullInput() }),
    await gateway.send(DeleteCaptchaStageDocument, { pk }),
  ];
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  requests = [...stub.requests];
});
afterAll(() => stub.close());
afterAll(() => gateway.stop());

describe.each(readOpenApiSlices())('the requests of the gateway, and OpenAPI $name', (slice) => {
  it('cover every documented operation, and no other', () => {
    const sent = requests.map((request) => operationOf(request, slice).id);
    expect([...new Set(sent)].sort()).toEqual(slice.operations.map(({ id }) => id).sort());
  });

  it("use the methods of the client's own table", () => {
    const documented = slice.operations.map(({ id, method }) => `${method} ${id}`).sort();
    const known = Object.values(captchaStages.operations).map(({ id, method }) => `${method} ${id}`);
    expect(known.sort()).toEqual(documented);
  });

  it('have a body where it is documented, valid except for fields that the release does not know', () => {
    const wrong = requests.flatMap((request) => {
      const { requestBodies } = operationOf(request, slice);
      const schema = requestBodies[request.headers['content-type'] ?? ''];
      if (schema !== undefined) return violations(schema, JSON.parse(request.body));
      return request.body === '' && Object.keys(requestBodies).length === 0 ? [] : ['undocumented or missing body'];
    });
    const unknown = unknownToRelease[slice.release]?.map((field) => `/${field} is not documented`);
    expect([...new Set(wrong)].sort()).toEqual(unknown);
  });

  it('have all documented parameters, and valid ones', () => {
    const wrong = requests.flatMap((request) => parameterViolationsOf(request, operationOf(request, slice)));
    expect(wrong).toEqual([]);
    const used = requests.flatMap(({ path }) => [...new URL(path, stub.origin).searchParams.keys()]);
    const documented = slice.operations.flatMap(({ queryParameters }) => Object.keys(queryParameters));
    expect([...new Set(used)].sort()).toEqual(documented.sort());
  });

  it('carry a token, as the security scheme requires', () => {
    for (const { headers } of requests) expect(headers.authorization).toBe('Bearer sandbox-token');
  });
});

type SentRequest = StubAuthentik['requests'][number];

/** The one operation that the request is of. */
function operationOf({ method, path }: SentRequest, { operations }: OpenApiSlice): OpenApiOperation {
  const [operation, ...others] = operations.filter((one) => one.method === method && pathPattern(one).test(path));
  if (operation === undefined || others.length > 0) throw new Error(`${method} ${path} is not documented`);
  return operation;
}

const pathPattern = ({ path }: OpenApiOperation) =>
  new RegExp(`^/api/v3${path.replace(/\{(\w+)\}/g, '(?<$1>[^/?]+)')}(\\?.*)?$`);

function parameterViolationsOf({ path }: SentRequest, operation: OpenApiOperation): string[] {
  const inPath = Object.entries(pathPattern(operation).exec(path)?.groups ?? {});
  const inQuery = [...new URL(path, stub.origin).searchParams];
  return [
    ...inPath.flatMap(([name, text]) => violations(operation.pathParameters[name] ?? {}, text)),
    ...inQuery.flatMap(([name, text]) => {
      const schema = operation.queryParameters[name];
      if (schema === undefined) return [`${name} is not documented`];
      return violations(schema, schema['type'] === 'integer' ? Number(text) : text);
    }),
  ];
}
