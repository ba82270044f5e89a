import { describe, expect, it } from '@jest/globals';
import {
  create,
  ensure,
  found,
  oldPk,
  type Reply,
  secretPk,
  stage,
  stagePk,
  update,
  useUpcomingAuthentik,
  withOldSecret,
} from '../support/upcoming-authentik.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';
import { wirePage } from '../support/wire-flow-stage-binding.js';

const named = `secret ${secretPk} ("captcha private key")`;
const wantsValue: Reply = [400, { private_key: ['This field is required.'] }];
const taken: Reply = [400, { name: ['stage with this name already exists.'] }];

describe('a write in two steps, a secret and its stage', () => {
  const upcoming = useUpcomingAuthentik();
  const { run, calls, stubbed } = upcoming;

  it('names an unused secret when an instance of an older release accepts the stage', async () => {
    const { data, warnings, writes } = await run(create, {
      'POST /stages/captcha/ private_key_ref': [wantsValue],
      [`DELETE /secrets/secrets/${secretPk}/`]: ['cut'],
      'POST /stages/captcha/ private_key': [[201, wireCaptchaStage()]],
    });
    expect(data).toEqual({ createCaptchaStage: { pk: stagePk } });
    expect(warnings).toMatchObject([
      { code: 'SECRET_NOT_DELETED', message: `The ${named} may not have been deleted.` },
    ]);
    expect(writes).toEqual([
      'POST /secrets/secrets/',
      'POST /stages/captcha/ private_key_ref',
      `DELETE /secrets/secrets/${secretPk}/`,
      'POST /stages/captcha/ private_key',
    ]);
  });

  it('adds the key to a stage that was created without it, and does not create it again', async () => {
    const { data, errors, writes } = await run(create, {
      'POST /stages/captcha/ private_key_ref': [[201, wireCaptchaStage()]],
      [`PATCH /stages/captcha/${stagePk}/ private_key`]: [[200, wireCaptchaStage()]],
    });
    expect({ data, errors }).toEqual({ data: { createCaptchaStage: { pk: stagePk } }, errors: [] });
    expect(writes).toEqual([
      'POST /secrets/secrets/',
      'POST /stages/captcha/ private_key_ref',
      `DELETE /secrets/secrets/${secretPk}/`,
      `PATCH /stages/captcha/${stagePk}/ private_key`,
    ]);
  });

  it('reports that the stage exists when its key is rejected afterwards', async () => {
    const { errors } = await run(create, {
      'POST /stages/captcha/ private_key_ref': [[201, wireCaptchaStage()]],
      [`PATCH /stages/captcha/${stagePk}/ private_key`]: [[503, {}]],
    });
    expect(errors).toMatchObject([{ extensions: { outcome: 'APPLIED', retryable: false } }]);
    expect(errors[0]?.message).toContain('look the stage up by name instead of sending it again');
    expect(errors[0]?.message).toContain('the stage may have been written without the private key');
  });

  it('does not send a key twice when authentik wants a reference and has no secrets', async () => {
    await run(create, { 'POST /secrets/secrets/': [[404, { detail: 'Not found.' }]] });
    calls.length = 0;
    const { errors } = await stubbed.gateway.post({ query: create });
    expect(errors[0]?.extensions).toMatchObject({
      outcome: 'NOT_APPLIED',
      fieldErrors: [{ path: ['input', 'privateKey'] }],
    });
    expect(calls).toEqual(['POST /stages/captcha/ private_key', 'POST /secrets/secrets/']);
  });

  it.each<[string, Reply, Reply, string]>([
    ['rejected, as its name is taken', taken, 'cut', 'may not have been deleted'],
    ['crashed', [405, {}], [204, {}], 'was created for the stage and may be unused'],
  ])('is completed by ensure when the POST was %s, and names the secret', async (_, posted, deleted, note) => {
    const { data, errors } = await run(ensure, {
      'GET /stages/captcha/?name=captcha': [[200, wirePage([])], found],
      [`GET /stages/captcha/${stagePk}/`]: [withOldSecret, [200, stage()]],
      'POST /stages/captcha/ private_key_ref': [posted],
      [`DELETE /secrets/secrets/${secretPk}/`]: [deleted],
    });
    expect(errors).toEqual([]);
    expect(data?.['ensureCaptchaStage']).toEqual({
      change: 'UPDATED',
      warnings: [{ code: 'SECRET_NOT_DELETED', message: `The ${named} ${note}.` }],
    });
  });

  it('does not name the secret of a crashed create that ensure has replaced', async () => {
    const created: Reply = [201, { pk: oldPk }];
    const { data, writes } = await run(ensure, {
      'GET /stages/captcha/?name=captcha': [[200, wirePage([])], found],
      [`GET /stages/captcha/${stagePk}/`]: [withOldSecret, [200, stage()]],
      'POST /secrets/secrets/': [created, [201, { pk: secretPk }]],
      'POST /stages/captcha/ private_key_ref': [[405, {}]],
    });
    expect(data?.['ensureCaptchaStage']).toEqual({ change: 'UPDATED', warnings: [] });
    expect(writes).toContain(`DELETE /secrets/secrets/${oldPk}/`);
  });

  it('names both secrets when the change after a crashed create fails too', async () => {
    const { errors } = await run(ensure, {
      'GET /stages/captcha/?name=captcha': [[200, wirePage([])], found],
      'POST /secrets/secrets/': [
        [201, { pk: secretPk }],
        [201, { pk: stagePk }],
      ],
      'POST /stages/captcha/ private_key_ref': [[405, {}]],
      [`PATCH /stages/captcha/${stagePk}/ private_key_ref`]: ['cut'],
    });
    expect(errors[0]?.extensions).toMatchObject({ reason: 'UPSTREAM_CRASHED', outcome: 'UNKNOWN', retryable: true });
    expect(errors[0]?.message).toContain(`the ${named} was created for the stage`);
    expect(errors[0]?.message).toContain(`the secret ${stagePk} (`);
  });

  it('names the replaced secret when it is unknown which of the two is in use', async () => {
    const { errors } = await run(update, { [`PATCH /stages/captcha/${stagePk}/ private_key_ref`]: ['cut'] });
    expect(errors[0]?.extensions.outcome).toBe('UNKNOWN');
    expect(errors[0]?.message).toContain(
      `the ${named} was created for the stage, in place of ${oldPk}, and may be unused`,
    );
  });

  it.each<[string, string, Reply, string[]]>([
    ['no longer exists', `GET /secrets/secrets/${oldPk}/`, [404, { detail: 'Not found.' }], []],
    ['cannot be read', `GET /secrets/secrets/${oldPk}/`, [403, { detail: 'No.' }], [`${oldPk}, could not be`]],
    ['is not known to be unused', `GET /secrets/secrets/${oldPk}/used_by/`, 'cut', [`${oldPk}, could not be`]],
    ['is still in use', `DELETE /secrets/secrets/${oldPk}/`, [400, ['Secret is in use.']], [`${oldPk}, could not be`]],
    ['may have been deleted', `DELETE /secrets/secrets/${oldPk}/`, 'cut', [`${oldPk}, may not have been`]],
  ])('reports the previous secret that %s', async (_, call, reply, shown) => {
    const { errors, warnings } = await run(update, { [call]: [reply] });
    expect(errors).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual(
      shown.map((each) => `The secret ${each.replace(',', ', which held the private key before,')} deleted.`),
    );
  });

  const notFound: Reply = [404, { detail: 'No Secret matches the given query.' }];
  it('names the previous secret to a token that can view none', async () => {
    const { warnings } = await run(update, {
      [`GET /secrets/secrets/${oldPk}/`]: [notFound],
      [`GET /secrets/secrets/${secretPk}/`]: [notFound],
    });
    expect(warnings).toMatchObject([{ code: 'SECRET_NOT_DELETED', message: expect.stringContaining(oldPk) }]);
  });

  it('names its own secret to a token that can view none', async () => {
    const { errors } = await run(create, {
      'POST /stages/captcha/ private_key_ref': [[403, { detail: 'You do not have permission to use this secret.' }]],
      [`DELETE /secrets/secrets/${secretPk}/`]: [notFound],
    });
    expect(errors[0]?.extensions).toMatchObject({ reason: 'SECRET_NOT_USABLE', outcome: 'NOT_APPLIED' });
    expect(errors[0]?.message).toContain(`the ${named} may not have been deleted`);
    const logged = stubbed.gateway.logs.findLast((line) => line.includes('"unused secret"'));
    expect(logged).toContain(`"secret":"${secretPk}"`);
  });

  it('deletes its own secret when another write has replaced it in the meantime', async () => {
    const { warnings, writes } = await run(update, {
      [`GET /stages/captcha/${stagePk}/`]: [withOldSecret, withOldSecret, [200, stage({ private_key_ref: stagePk })]],
    });
    expect(warnings).toEqual([]);
    expect(writes.slice(-2)).toEqual([`DELETE /secrets/secrets/${oldPk}/`, `DELETE /secrets/secrets/${secretPk}/`]);
  });

  it("deletes another write's secret that has replaced the old one since", async () => {
    const { writes } = await run(update, {
      [`GET /stages/captcha/${stagePk}/`]: [[200, stage({ private_key_ref: stagePk })], withOldSecret, [200, stage()]],
    });
    expect(writes.at(-1)).toBe(`DELETE /secrets/secrets/${oldPk}/`);
  });

  it.each<[string, Reply]>([
    ['cannot be read again', 'cut'],
    ['is deleted before the second read', [404, { detail: 'Not found.' }]],
  ])('uses the first read when the stage %s', async (_, again) => {
    const { errors, writes } = await run(update, {
      // A read that is cut is tried three times.
      [`GET /stages/captcha/${stagePk}/`]: [
        withOldSecret,
        again,
        ...(again === 'cut' ? [again, again] : []),
        [200, stage()],
      ],
    });
    expect(errors).toEqual([]);
    expect(writes.at(-1)).toBe(`DELETE /secrets/secrets/${oldPk}/`);
  });

  it('warns that the key was ignored when the stage shows another secret', async () => {
    const { warnings, writes } = await run(update, {
      [`PATCH /stages/captcha/${stagePk}/ private_key_ref`]: [[200, stage({ private_key_ref: oldPk })]],
    });
    expect(warnings).toMatchObject([{ code: 'INPUT_IGNORED', inputPath: ['input', 'privateKey'] }]);
    expect(writes.at(-1)).toBe(`DELETE /secrets/secrets/${secretPk}/`);
  });

  it('does not show the key in the name of a secret', async () => {
    const { errors } = await run(create.replace('"captcha"', '"hunter2-canary"'), {
      'POST /stages/captcha/ private_key_ref': ['cut'],
    });
    expect(errors[0]?.message).toContain(`the secret ${secretPk} ("[redacted] private key")`);
  });

  it('is completed when its client leaves between the two', async () => {
    await run(create);
    calls.length = 0;
    const client = new AbortController();
    const done = new Promise<void>((resolve) => {
      upcoming.onCall = (call) => {
        if (call === 'POST /secrets/secrets/') client.abort();
        if (call === 'POST /stages/captcha/ private_key_ref') resolve();
      };
    });
    const { signal } = client;
    const headers = { 'content-type': 'application/json', authorization: 'Bearer sandbox-token' };
    const body = JSON.stringify({ query: create });
    await fetch(`${stubbed.gateway.origin}/graphql`, { method: 'POST', headers, body, signal }).catch(() => undefined);
    await done;
    expect(calls).toEqual(['POST /secrets/secrets/', 'POST /stages/captcha/ private_key_ref']);
  });

  it('does not start with fewer calls left than it may need', async () => {
    const aliases = Array.from({ length: 10 }, (_, index) => `a${index}: ${ensure.slice(11, -2)}`);
    // Each ensure: a lookup, five secrets, a rejected POST, a lookup, five secrets and a PATCH.
    const { data, errors } = await run(`mutation { ${aliases.join(' ')} }`, {
      'GET /stages/captcha/?name=captcha': Array.from(
        { length: 20 },
        (_, index): Reply => [200, wirePage(index % 2 === 0 ? [] : [stage({ private_key_ref: oldPk })])],
      ),
      'POST /secrets/secrets/': Array.from(
        { length: 100 },
        (_, index): Reply => (index % 5 < 4 ? taken : [201, { pk: secretPk }]),
      ),
      'POST /stages/captcha/ private_key_ref': [taken],
      [`GET /stages/captcha/${stagePk}/`]: [withOldSecret, [200, stage()]],
    });
    expect(Object.values(data ?? {}).map((field) => field !== null)).toEqual([
      ...Array(7).fill(true),
      ...Array(3).fill(false),
    ]);
    expect(errors.map(({ extensions: { reason, outcome } }) => [reason, outcome])).toEqual(
      Array(3).fill(['LIMIT_EXCEEDED', 'NOT_APPLIED']),
    );
    const count = (start: string) => calls.filter((call) => call.startsWith(start)).length;
    expect([count('POST /secrets/'), count('POST /stages/'), count('PATCH /stages/')]).toEqual([70, 7, 7]);
  });
});
