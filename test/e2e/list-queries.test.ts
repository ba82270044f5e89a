import { describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import {
  CaptchaStagesDocument,
  type CaptchaStagesQueryVariables,
  CaptchaStageUsedByDocument,
  DeleteCaptchaStageDocument,
} from '../generated/operations.js';
import type { StubResponse } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const pagination = { next: 0, previous: 0, count: 1, current: 1, total_pages: 1, start_index: 1, end_index: 1 };

describe('list queries', () => {
  const stubbed = useStubbedGateway();

  it('return null with an error at its path for a row that cannot be parsed, and keep the others', async () => {
    const rows = [
      wireCaptchaStage({ name: 'a' }),
      wireCaptchaStage({ name: 7 }),
      'no object',
      wireCaptchaStage({ name: 'd', interactive: 'x' }),
    ];
    stubbed.stub.respond = { status: 200, body: { pagination, results: rows, autocomplete: {} } };
    const { data, errors } = await stubbed.gateway.send(CaptchaStagesDocument, {});
    expect(data?.captchaStages?.results.map((row) => row?.name)).toEqual(['a', undefined, undefined, 'd']);
    expect(errors.map(({ path, extensions }) => [path, extensions.reason, extensions.outcome])).toEqual([
      [['captchaStages', 'results', 1], 'CONTRACT_VIOLATION', 'NOT_APPLIED'],
      [['captchaStages', 'results', 2], 'CONTRACT_VIOLATION', 'NOT_APPLIED'],
      [['captchaStages', 'results', 3, 'interactive'], 'CONTRACT_VIOLATION', 'NOT_APPLIED'],
    ]);
  });

  it.each<[string, unknown]>([
    ['no results', { pagination }],
    ['results that are no list', { pagination, results: {} }],
    ['no pagination', { results: [] }],
    ['a pagination that does not count', { pagination: { ...pagination, count: 'many' }, results: [] }],
    ['a count over 32 bits', { pagination: { ...pagination, count: 2 ** 31 }, results: [] }],
    ['a bare list', []],
  ])('reject a page with %s', async (_, body) => {
    stubbed.stub.respond = { status: 200, body: JSON.stringify(body) };
    const { data, errors } = await stubbed.gateway.send(CaptchaStagesDocument, {});
    expect(data).toEqual({ captchaStages: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'UPSTREAM_INVALID_RESPONSE', reason: 'CONTRACT_VIOLATION' });
  });

  it('send the query of the given arguments, and nothing for omitted ones', async () => {
    stubbed.stub.respond = { status: 200, body: { pagination, results: [] } };
    const orderBy = [{ field: 'NAME', direction: 'DESC' }, { field: 'PUBLIC_KEY' }] as const;
    await stubbed.gateway.send(CaptchaStagesDocument, {
      name: 'a&b=c',
      publicKey: 'é',
      search: '" " b,',
      orderBy: [...orderBy],
      page: 1,
      pageSize: 5,
    });
    await stubbed.gateway.send(CaptchaStagesDocument, {});
    expect(stubbed.stub.requests.map(({ path }) => path)).toEqual([
      '/api/v3/stages/captcha/?name=a%26b%3Dc&public_key=%C3%A9&search=%22+%22+b%2C&ordering=-name%2Cpublic_key&page=1&page_size=5',
      '/api/v3/stages/captcha/',
    ]);
  });

  it.each<[string, string, object]>([
    ['absent', '{ captchaStages { pagination { count } } }', {}],
    [
      'null as literals',
      `{ captchaStages(name: null, publicKey: null, search: null, orderBy: null, page: null, pageSize: null) {
        pagination { count } } }`,
      {},
    ],
    [
      'null as variables',
      print(CaptchaStagesDocument),
      { name: null, publicKey: null, search: null, orderBy: null, page: null, pageSize: null },
    ],
  ])('send the same query when all arguments are %s', async (_, query, variables) => {
    stubbed.stub.respond = { status: 200, body: { pagination, results: [] } };
    for (const _again of ['first', 'known'])
      expect((await stubbed.gateway.post({ query, variables })).errors).toEqual([]);
    expect(stubbed.stub.requests.map(({ path }) => path)).toEqual(Array(2).fill('/api/v3/stages/captcha/'));
  });

  it('accept texts until the encoded request line has 4000 bytes, and then name the longest', async () => {
    stubbed.stub.respond = { status: 200, body: { pagination, results: [] } };
    const orderBy = [{ field: 'NAME' } as const];
    const send = (variables: CaptchaStagesQueryVariables) => stubbed.gateway.send(CaptchaStagesDocument, variables);
    const variables = { publicKey: '🔑'.repeat(100), search: 'a b'.repeat(100), orderBy, page: 2, pageSize: 3 };
    await send({ name: 'n', ...variables });
    const room = 4001 - `GET ${stubbed.stub.requests[0]?.path} HTTP/1.1`.length;
    expect((await send({ name: 'n'.repeat(room), ...variables })).errors).toEqual([]);
    expect(`GET ${stubbed.stub.requests[1]?.path} HTTP/1.1`).toHaveLength(4000);
    const tooLong = async (more: CaptchaStagesQueryVariables) =>
      (await send(more)).errors.map(({ extensions }) => extensions.fieldErrors?.map(({ path, code }) => [path, code]));
    expect(await tooLong({ name: 'n'.repeat(room + 1), ...variables })).toEqual([[[['name'], 'TOO_LONG']]]);
    expect(await tooLong({ ...variables, publicKey: '🔑'.repeat(400) })).toEqual([[[['publicKey'], 'TOO_LONG']]]);
    // Nobody looks at each of its characters.
    expect(await tooLong({ search: ' '.repeat(250_000) })).toEqual([[[['search'], 'TOO_LONG']]]);
    expect(stubbed.stub.requests).toHaveLength(2);
  });

  it.each<[string, object, object]>([
    [
      'blank texts, white space to JavaScript or to Python',
      { name: '', publicKey: ' \u3000', search: '\u0085\u001c' },
      [
        { path: ['name'], code: 'BLANK' },
        { path: ['publicKey'], code: 'BLANK' },
        { path: ['search'], code: 'BLANK' },
      ],
    ],
    ...[' , ,', '""', "'' \"", '\u0085'].map((search): [string, object, object] => [
      `a search without a word, ${JSON.stringify(search)},`,
      { search },
      [{ path: ['search'], code: 'BLANK' }],
    ]),
    [
      'a page and a size below 1',
      { page: 0, pageSize: -5 },
      [
        { path: ['page'], code: 'OUT_OF_RANGE' },
        { path: ['pageSize'], code: 'OUT_OF_RANGE' },
      ],
    ],
    ['null as a criterion', { orderBy: [null] }, [{ path: ['orderBy', 0], code: 'NULL' }]],
    [
      'null as a direction',
      { orderBy: [{ field: 'NAME', direction: null }] },
      [{ path: ['orderBy', 0, 'direction'], code: 'NULL' }],
    ],
    ['eleven criteria', { orderBy: Array(11).fill({ field: 'NAME' }) }, [{ path: ['orderBy'], code: 'TOO_LONG' }]],
    ['text that is not well formed', { search: 'a\ud800' }, [{ path: ['search'], code: 'INVALID_FORMAT' }]],
    ['a number over 32 bits', { page: 2 ** 31 }, [{ path: ['page'], code: 'OUT_OF_RANGE' }]],
    ['an unknown order', { orderBy: [{ field: 'AGE' }] }, [{ path: ['orderBy', 0, 'field'], code: 'INVALID_CHOICE' }]],
  ])('reject %s as an argument, without a call to authentik', async (_, variables, fieldErrors) => {
    const { errors } = await stubbed.gateway.send(CaptchaStagesDocument, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION', fieldErrors });
    expect(stubbed.stub.requests).toEqual([]);
  });

  it("map authentik's 400 to the argument", async () => {
    stubbed.stub.respond = {
      status: 400,
      body: { public_key: ['Enter a valid value.'], ordering: ['No.'], page_size: ['A valid integer is required.'] },
    };
    const { errors } = await stubbed.gateway.send(CaptchaStagesDocument, {});
    expect(errors[0]?.extensions.fieldErrors?.map(({ path, code }) => [path, code])).toEqual([
      [['publicKey'], 'INVALID_FORMAT'],
      [['orderBy'], 'INVALID'],
      [['pageSize'], 'INVALID_TYPE'],
    ]);
    expect(errors[0]?.message).toBe(
      'authentik rejected the captcha stage: publicKey: Enter a valid value; orderBy: No; pageSize: A valid integer is required.',
    );
  });

  const used = { app: 'a', model_name: 'm', pk: '7', name: 'n', action: 'set_null' };
  const stubUsedBy = (usedBy: StubResponse) => {
    stubbed.stub.respond = (response) => {
      const wanted = stubbed.stub.requests.at(-1)?.path.endsWith('/used_by/')
        ? usedBy
        : { status: 200, body: wireCaptchaStage() };
      if (typeof wanted === 'function') return;
      response.writeHead(wanted.status, { 'content-type': 'application/json' }).end(JSON.stringify(wanted.body));
    };
  };

  it('fetch usedBy only when it is selected', async () => {
    stubUsedBy({ status: 200, body: [used] });
    await stubbed.gateway.post({ query: `{ captchaStage(pk: "${pk}") { pk } }` });
    expect(stubbed.stub.requests).toHaveLength(1);
    const { data } = await stubbed.gateway.send(CaptchaStageUsedByDocument, { pk });
    expect(data?.captchaStage?.usedBy).toEqual([{ app: 'a', modelName: 'm', pk: '7', name: 'n', action: 'SET_NULL' }]);
    expect(stubbed.stub.requests.map(({ path }) => path.slice(-9))).toEqual(expect.arrayContaining(['/used_by/']));
  });

  it('return null for an action that the schema does not know, and for a list that cannot be parsed', async () => {
    stubUsedBy({ status: 200, body: [{ ...used, action: 'explode' }] });
    const unknown = await stubbed.gateway.send(CaptchaStageUsedByDocument, { pk });
    expect(unknown.data?.captchaStage?.usedBy?.[0]).toMatchObject({ name: 'n', action: null });
    expect(unknown.errors[0]?.extensions.reason).toBe('UNKNOWN_ENUM_VALUE');
    stubUsedBy({ status: 200, body: {} });
    const broken = await stubbed.gateway.send(CaptchaStageUsedByDocument, { pk });
    expect(broken.data?.captchaStage).toEqual({ pk, usedBy: null });
    expect(broken.errors[0]?.extensions.reason).toBe('CONTRACT_VIOLATION');
  });

  it('report a mutation as applied when only the read after it failed', async () => {
    stubUsedBy({ status: 503, body: {} });
    const query = `mutation { updateCaptchaStage(pk: "${pk}", input: {}) { pk usedBy { pk } } }`;
    const { data, errors } = await stubbed.gateway.post({ query });
    expect(data).toEqual({ updateCaptchaStage: { pk, usedBy: null } });
    expect(errors[0]?.extensions).toMatchObject({
      reason: 'SERVICE_UNAVAILABLE',
      outcome: 'APPLIED',
      retryable: false,
    });
  });

  it("return the deleted pk, in authentik's spelling", async () => {
    stubbed.stub.respond = { status: 204 };
    expect((await stubbed.gateway.send(DeleteCaptchaStageDocument, { pk: pk.toUpperCase() })).data).toEqual({
      deleteCaptchaStage: pk,
    });
  });
});
