import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { minimalInput } from '../support/inputs.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { waitUntil } from '../support/wait-until.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const representations = (count: number) =>
  Array.from({ length: count }, () => ({ __typename: 'CaptchaStage', pk: randomUUID() }));
const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on CaptchaStage { pk usedBy { name } } }
}`;

describe('the limit of authentik calls in one operation', () => {
  const stubbed = useStubbedGateway();
  const respondToAll = () => {
    stubbed.stub.respond = (response: ServerResponse) => {
      const [, pk = ''] = /captcha\/([^/]+)\//.exec(response.req.url ?? '') ?? [];
      const body = response.req.url?.endsWith('used_by/') ? [] : wireCaptchaStage({ pk });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  };

  it('is a hundred', async () => {
    respondToAll();
    const { errors } = await stubbed.gateway.post({ query, variables: { representations: representations(50) } });
    expect(errors).toEqual([]);
    expect(stubbed.stub.requests).toHaveLength(100);
  });

  it('rejects the calls over it as bad input, and keeps the rest', async () => {
    respondToAll();
    const { data, errors } = await stubbed.gateway.post({ query, variables: { representations: representations(60) } });
    expect(stubbed.stub.requests).toHaveLength(100);
    expect(errors).toHaveLength(20);
    expect(errors[0]).toMatchObject({
      message: 'One operation may make at most 100 calls to authentik: request fewer objects at once.',
      extensions: {
        code: 'BAD_USER_INPUT',
        reason: 'LIMIT_EXCEEDED',
        outcome: 'NOT_APPLIED',
        retryable: false,
        fieldErrors: [],
        nonFieldErrors: [{ code: 'TOO_LONG' }],
      },
    });
    const entities = data?.['_entities'] as { usedBy: unknown }[];
    expect(entities.filter(({ usedBy }) => usedBy === null)).toHaveLength(20);
  });
});

const names = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on CaptchaStage { name } }
}`;

describe('the share of one operation', () => {
  const stubbed = useStubbedGateway({ AUTHENTIK_MAX_CONNECTIONS: '16', AUTHENTIK_MAX_QUEUE: '8' });
  const json = { 'content-type': 'application/json' };
  const read = (pk: string) => ({ query: `{ captchaStage(pk: "${pk}") { pk } }` });
  const respond = (response: ServerResponse) => {
    const [, pk = ''] = /captcha\/([^/]+)\//.exec(response.req.url ?? '') ?? [];
    response.writeHead(200, json).end(JSON.stringify(wireCaptchaStage({ pk })));
  };

  /** authentik responds to nothing but the reads of one stage, until it is released. */
  function holdAllBut(pk: string) {
    const held: ServerResponse[] = [];
    let holds = true;
    stubbed.stub.respond = (response) => {
      if (holds && !response.req.url?.includes(pk)) held.push(response);
      else respond(response);
    };
    return {
      held,
      release: () => {
        holds = false;
        for (const response of held.splice(0)) respond(response);
      },
    };
  }

  it('is an eighth of the connections: other callers are served while authentik is slow', async () => {
    const pk = randomUUID();
    const { held, release } = holdAllBut(pk);
    const operations = [0, 1].map(() =>
      stubbed.gateway.post({ query: names, variables: { representations: representations(100) } }),
    );
    await waitUntil(() => held.length === 4);
    expect(await stubbed.gateway.post(read(pk))).toMatchObject({ errors: [], data: { captchaStage: { pk } } });
    expect((await fetch(`${stubbed.gateway.origin}/readyz`)).status).toBe(200);
    expect(held).toHaveLength(4);
    release();
    for (const { errors, data } of await Promise.all(operations)) {
      expect(errors).toEqual([]);
      expect(data?.['_entities']).toHaveLength(100);
    }
  });

  it('is one place in the queue when all connections are in use', async () => {
    const pk = randomUUID();
    const { held, release } = holdAllBut('none');
    const operations = Array.from({ length: 12 }, () =>
      stubbed.gateway.post({ query: names, variables: { representations: representations(100) } }),
    );
    await waitUntil(() => held.length === 16);
    const other = stubbed.gateway.post(read(pk));
    await waitUntil(async () =>
      /^authentik_calls_waiting [5-7]$/m.test(await (await fetch(`${stubbed.gateway.origin}/metrics`)).text()),
    );
    release();
    expect(await other).toMatchObject({ errors: [], data: { captchaStage: { pk } } });
    for (const { errors } of await Promise.all(operations)) expect(errors).toEqual([]);
  });

  it('ends at the first rejection of the credential', async () => {
    stubbed.stub.respond = { status: 403, body: { detail: 'Token invalid/expired' } };
    const { errors } = await stubbed.gateway.post({
      query: names,
      variables: { representations: representations(100) },
    });
    expect(errors.map(({ extensions }) => extensions.reason)).toEqual(Array(100).fill('CREDENTIALS_INVALID'));
    expect(stubbed.stub.requests).toHaveLength(2);
  });

  it('is released when its client leaves: nothing that waited is sent', async () => {
    const pk = randomUUID();
    const { held, release } = holdAllBut(pk);
    const client = new AbortController();
    const operation = fetch(`${stubbed.gateway.origin}/graphql`, {
      method: 'POST',
      headers: { ...json, authorization: 'Bearer token' },
      body: JSON.stringify({ query: names, variables: { representations: representations(100) } }),
      signal: client.signal,
    });
    await waitUntil(() => held.length === 2);
    client.abort();
    await operation.catch(() => undefined);
    const metrics = async () => (await fetch(`${stubbed.gateway.origin}/metrics`)).text();
    while (!/^authentik_calls_in_flight 0$/m.test(await metrics()));
    expect(await stubbed.gateway.post(read(pk))).toMatchObject({ errors: [] });
    expect(stubbed.stub.requests).toHaveLength(3);
    release();
  });

  describe('the limit of bytes in one operation', () => {
    const note = 'x'.repeat(1_700_000);

    it('is 8 MiB: the field whose response exceeds it is null', async () => {
      stubbed.stub.respond = (response) => {
        const [, pk = ''] = /captcha\/([^/]+)\//.exec(response.req.url ?? '') ?? [];
        response.writeHead(200, json).end(JSON.stringify({ ...wireCaptchaStage({ pk }), note }));
      };
      const variables = { representations: representations(6) };
      const { data, errors } = await stubbed.gateway.post({ query: names, variables });
      const entities = data?.['_entities'] as unknown[];
      // Four fit; the six are read concurrently, so that any of them may exceed the limit.
      const missing = entities.flatMap((entity, index) => (entity === null ? [['_entities', index]] : []));
      expect(missing.length).toBeGreaterThanOrEqual(2);
      expect(errors.map(({ path }) => path).sort()).toEqual(missing.sort());
      for (const { extensions } of errors)
        expect(extensions).toMatchObject({ code: 'UPSTREAM_INVALID_RESPONSE', reason: 'RESPONSE_TOO_LARGE' });
    });

    it('leaves a write that exceeds it with the outcome that its status proves', async () => {
      stubbed.stub.respond = { status: 201, body: { ...wireCaptchaStage(), note } };
      const fields = Array.from({ length: 5 }, (_, index) => `c${index}: createCaptchaStage(input: $i) { pk }`);
      const query = `mutation ($i: CreateCaptchaStageInput!) { ${fields.join(' ')} }`;
      const { data, errors } = await stubbed.gateway.post({ query, variables: { i: minimalInput() } });
      expect(data).toMatchObject({ c3: { pk: expect.any(String) }, c4: null });
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toMatchObject({ reason: 'RESPONSE_TOO_LARGE', outcome: 'APPLIED' });
    });
  });
});
