import { describe, expect, it } from '@jest/globals';
import {
  bindingBody,
  bindings,
  collection,
  defaultStagePk,
  instances,
  sandboxOfThisFile,
  stageBody,
  turnstilePk,
} from './sandbox-client.js';

const notProvided = 'Authentication credentials were not provided.';
const noPermission = 'You do not have permission to perform this action.';
const invalid = 'Token invalid/expired';
const [viewer, stageEditor, oneObject, unprivileged] = [
  'sandbox-viewer-token',
  'sandbox-stage-editor-token',
  'sandbox-one-object-token',
  'sandbox-unprivileged-token',
];
const one = `${collection}${defaultStagePk}/`;
const other = `${collection}${turnstilePk}/`;

const bindingPk = (number: number) => `b2000000-0000-4000-8000-00000000000${number}`;

describe('the permissions of a token', () => {
  const { send } = sandboxOfThisFile();

  it.each([
    ['', 'GET', collection, 403, notProvided],
    ['', 'DELETE', collection, 403, notProvided],
    ['', 'GET', one, 403, noPermission],
    ['', 'DELETE', one, 403, noPermission],
    ['', 'GET', `${one}used_by/`, 403, noPermission],
    ['nonsense', 'GET', collection, 403, invalid],
    ['sandbox-expired-token', 'GET', one, 403, invalid],
    ['sandbox-inactive-token', 'GET', one, 403, invalid],
    ['sandbox-app-password', 'POST', collection, 403, invalid],
    [unprivileged, 'GET', collection, 403, noPermission],
    [unprivileged, 'GET', one, 403, noPermission],
    [unprivileged, 'GET', `${collection}nope/`, 403, noPermission],
    [unprivileged, 'DELETE', collection, 403, noPermission],
    [viewer, 'GET', collection, 200, undefined],
    [viewer, 'GET', one, 200, undefined],
    [viewer, 'GET', `${other}used_by/`, 200, undefined],
    [viewer, 'POST', collection, 403, noPermission],
    [viewer, 'PUT', one, 403, noPermission],
    [viewer, 'PATCH', one, 403, noPermission],
    [viewer, 'DELETE', one, 403, noPermission],
    [viewer, 'DELETE', `${collection}00000000-0000-4000-8000-000000000000/`, 404, 'Not found.'],
    [oneObject, 'GET', one, 200, undefined],
    [oneObject, 'GET', other, 404, 'Not found.'],
    [oneObject, 'GET', `${other}used_by/`, 404, 'Not found.'],
    [oneObject, 'DELETE', other, 404, 'Not found.'],
    [oneObject, 'DELETE', one, 403, noPermission],
    [oneObject, 'POST', collection, 403, noPermission],
  ])('responds to %j on %s %s with %i %s', async (token, method, path, status, detail) => {
    const reply = await send(method, path, { token });
    expect(reply.status).toBe(status);
    if (detail !== undefined) expect(reply.json).toEqual({ detail });
  });

  it('allows a stage editor to write stages and read flows, and nothing with bindings', async () => {
    const token = stageEditor;
    expect((await send('POST', collection, { token, json: stageBody() })).status).toBe(201);
    expect((await send('GET', instances, { token })).status).toBe(200);
    const forbidden = { status: 403, json: { detail: noPermission } };
    expect(await send('POST', bindings, { token, json: bindingBody() })).toMatchObject(forbidden);
    expect(await send('GET', bindings, { token })).toMatchObject(forbidden);
    expect(await send('DELETE', `${bindings}${bindingPk(1)}/`, { token })).toMatchObject(forbidden);
  });

  it.each([
    ['', 'GET', bindings, notProvided],
    ['', 'GET', `${bindings}${bindingPk(1)}/`, noPermission],
    ['', 'GET', instances, notProvided],
    [unprivileged, 'GET', instances, noPermission],
    [viewer, 'POST', bindings, noPermission],
    [viewer, 'PATCH', `${bindings}${bindingPk(1)}/`, noPermission],
    [oneObject, 'DELETE', `${bindings}${bindingPk(1)}/`, noPermission],
  ])('forbids the token %j to %s %s', async (token, method, path, detail) => {
    expect(await send(method, path, { token })).toMatchObject({ status: 403, json: { detail } });
  });

  it.each([`${bindings}${bindingPk(2)}/`, `${instances}twin-recovery-flow/`])(
    'hides %s from a token for another object',
    async (path) => {
      expect(await send('GET', path, { token: oneObject })).toMatchObject({ status: 404 });
    },
  );

  it('shows only that object to a token for one object, and none of its users', async () => {
    const list = await send('GET', collection, { token: oneObject });
    expect(list.json).toMatchObject({ pagination: { count: 1 }, results: [{ pk: defaultStagePk }] });
    expect((await send('GET', `${one}used_by/`, { token: oneObject })).json).toEqual([]);
  });

  it.each([
    ['bearer sandbox-token', 200],
    ['Bearer  sandbox-token', 403],
    ['Bearersandbox-token', 403],
    ['Bearer sandbox-token x', 403],
    ['Basic c2FuZGJveC10b2tlbjo=', 403],
  ])('responds to the header %j with %i', async (authorization, status) => {
    expect((await send('GET', collection, { token: '', headers: { authorization } })).status).toBe(status);
  });

  it('writes nothing of what it rejects', async () => {
    expect(await send('GET', collection)).toMatchObject({ json: { pagination: { count: 4 } } });
  });
});

describe('startSandbox with a token', () => {
  const { send } = sandboxOfThisFile({ token: 'my-own' });

  it('accepts that token, and no longer its own', async () => {
    expect((await send('POST', collection, { token: 'my-own', json: stageBody() })).status).toBe(201);
    expect((await send('GET', collection, { token: 'sandbox-token' })).status).toBe(403);
    expect((await send('GET', collection, { token: viewer })).status).toBe(200);
  });
});
