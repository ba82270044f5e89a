import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const representations = (count: number) =>
  Array.from({ length: count }, () => ({ __typename: 'CaptchaStage', pk: randomUUID() }));
const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on CaptchaStage { pk usedBy { name } } }
}`;

describe('the calls to authentik of one operation', () => {
  const parts = useStubbedGateway();
  const answerAll = () => {
    parts.stub.answer = (response: ServerResponse) => {
      const [, pk = ''] = /captcha\/([^/]+)\//.exec(response.req.url ?? '') ?? [];
      const body = response.req.url?.endsWith('used_by/') ? [] : wireCaptchaStage({ pk });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  };

  it('may be a hundred', async () => {
    answerAll();
    const { errors } = await parts.gateway.post({ query, variables: { representations: representations(50) } });
    expect(errors).toEqual([]);
    expect(parts.stub.requests).toHaveLength(100);
  });

  it('are no more than a hundred: what is over fails as bad input, the rest stands', async () => {
    answerAll();
    const { data, errors } = await parts.gateway.post({ query, variables: { representations: representations(60) } });
    expect(parts.stub.requests).toHaveLength(100);
    expect(errors).toHaveLength(20);
    expect(errors[0]).toMatchObject({
      message: 'One operation may make at most 100 calls to authentik: ask for fewer objects at once.',
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
