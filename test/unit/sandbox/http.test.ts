import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { startSandbox } from '../../../src/sandbox/sandbox.js';
import { collection, defaultStagePk, sandboxOfThisFile, stageBody } from './sandbox-client.js';

const one = `${collection}${defaultStagePk}/`;
const expecting = (position: number) => `Expecting value: line 1 column ${position + 1} (char ${position})`;

describe('the HTTP side of the sandbox', () => {
  const { send } = sandboxOfThisFile();

  it.each([
    ['*/*', 200],
    ['application/*;q=0.1', 200],
    ['text/html, application/json; indent=4', 200],
    ['text/html', 406],
    ['application/xml;q=0.9', 406],
  ])('responds to Accept: %s with %i', async (accept, status) => {
    expect((await send('GET', collection, { headers: { accept } })).status).toBe(status);
  });

  it.each([
    ['text/plain', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json; charset=utf-8', 201],
    ['Application/JSON', 201],
  ])('responds to a body of the type %s with %i', async (type, status) => {
    const reply = await send('POST', collection, { json: stageBody(), headers: { 'content-type': type } });
    expect(reply.status).toBe(status);
    const detail = `Unsupported media type "${type}" in request.`;
    if (status === 415) expect(reply.json).toEqual({ detail });
  });

  it.each([
    [' ', expecting(1)],
    ['{"name":', expecting(8)],
    ['{"name":\n"', 'Expecting value: line 2 column 2 (char 10)'],
  ])('reports where the body %j, which is not JSON, ends', async (body, reason) => {
    const reply = await send('POST', collection, { body });
    expect(reply).toMatchObject({ status: 400, json: { detail: `JSON parse error - ${reason}` } });
  });

  it.each([
    ['a trailing comma', '[1,]'],
    ['NaN', '{"a":NaN}'],
    ['a byte order mark', '\ufeff{}'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['too many brackets', '['.repeat(100_000)],
  ])('rejects a body with %s', async (_, body) => {
    expect(await send('POST', collection, { body })).toMatchObject({ status: 400 });
  });

  it('rejects a body beyond 1 MiB', async () => {
    const json = stageBody({ public_key: 'p'.repeat(1024 * 1024) });
    expect((await send('POST', collection, { json })).status).toBe(413);
    expect((await send('GET', collection)).status).toBe(200);
  });

  it.each([
    [collection, 'PUT', 405, 'GET, POST, HEAD, OPTIONS'],
    [one, 'POST', 405, 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS'],
    [`${one}used_by/`, 'DELETE', 405, 'GET, HEAD, OPTIONS'],
    ['/root/config/', 'POST', 405, 'GET, HEAD, OPTIONS'],
    [collection, 'OPTIONS', 200, 'GET, POST, HEAD, OPTIONS'],
    [one, 'HEAD', 200, 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS'],
    [one.slice(0, -1), 'PATCH', 405, 'GET, HEAD, OPTIONS'],
    [one.slice(0, -1), 'GET', 404, null],
    ['/stages/captcha/a.b/', 'GET', 404, null],
    ['/stages/captcha/%zz/', 'GET', 404, 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS'],
  ])('responds to %s with %s: %i, allowing %s', async (path, method, status, allow) => {
    const reply = await send(method, path);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('allow')).toBe(allow);
  });

  it('responds in German as recorded, in a release that translates', async () => {
    const sandbox = await startSandbox({ profile: '2025.12' });
    const getIn = (language: string) =>
      fetch(`${sandbox.origin}/api/v3${collection}`, { headers: { 'accept-language': language } });
    const german = await getIn('de-AT, en;q=0.5');
    expect(german.headers.get('content-language')).toBe('de');
    expect(await german.json()).toEqual({ detail: 'Anmeldedaten fehlen.' });
    expect((await getIn('fr, de;q=0.1')).headers.get('content-language')).toBe('en');
    await sandbox.close();
  });

  it('survives a client that leaves in the middle of a request', async () => {
    const sandbox = await startSandbox();
    const { port } = new URL(sandbox.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`POST /api/v3${collection} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
        socket.resetAndDestroy();
      });
      socket.on('close', () => resolve());
    });
    expect((await fetch(`${sandbox.origin}/-/health/live/`)).status).toBe(204);
    await sandbox.close();
  });

  it('rejects when its port is taken', async () => {
    const sandbox = await startSandbox();
    const port = Number(new URL(sandbox.origin).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await sandbox.close();
    await (await startSandbox({ port })).close();
  });
});
