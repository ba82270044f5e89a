import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.js';
import { parseRecorded, type RecordedExchange } from '../../support/recorded.js';

const upstream = new URL('../../../../shared/upstream/', import.meta.url);
const releases = ['2024.6', '2026.8'] as const;

const resources = [
  { resource: 'captcha stages', file: (release: string) => `recorded-${release}.txt`, count: 48 },
  { resource: 'flows and bindings', file: (release: string) => `recorded-bindings-${release}.txt`, count: 63 },
] as const;

// Parts of a request that the recordings do not print, by its title.
const unprinted: Readonly<Record<string, RequestInit>> = {
  'create, form body': {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'name=x&public_key=p&private_key=k',
  },
  'Accept not offered': { headers: { accept: 'text/html' } },
  'Accept-Language de, no token': { headers: { 'accept-language': 'de' } },
};

for (const release of releases) {
  for (const { resource, file, count } of resources) {
    const url = new URL(file(release), upstream);
    describe(`startSandbox, profile ${release}, ${resource}`, () => {
      if (existsSync(url)) respondsAsRecorded(release, count, parseRecorded(readFileSync(url, 'utf8')));
      else
        it('skips the recorded responses: ../shared/upstream not found', () => {
          process.stderr.write(
            `\n*** SKIPPED: the recorded responses of ${release}; ${url.pathname} not found ***\n\n`,
          );
        });
    });
  }
}

type Release = (typeof releases)[number];

function respondsAsRecorded(profile: Release, count: number, exchanges: readonly RecordedExchange[]): void {
  let sandbox: Sandbox;
  let firstCreated = '';
  beforeAll(async () => {
    sandbox = await startSandbox({ profile });
  });
  afterAll(() => sandbox.close());

  it('has all the recorded requests to respond to', () => expect(exchanges).toHaveLength(count));

  it.each(exchanges)('responds as recorded: $number. $title', async (recorded) => {
    const url = sandbox.origin + recorded.path.replace('NEW-UUID', firstCreated);
    const response = await fetch(url, requestOf(recorded));
    const text = await response.text();
    if (response.status === 201) firstCreated ||= JSON.parse(text).pk;
    expect(response.status).toBe(recorded.status);
    expect(maskCreated(text)).toBe(maskCreated(recorded.body));
    expect(Object.fromEntries(response.headers)).toMatchObject(recorded.headers);
    for (const name of ['content-type', 'content-language']) {
      expect(response.headers.get(name)).toBe(recorded.headers[name] ?? null);
    }
    expect(response.headers.get('x-authentik-id')).toMatch(/^[\da-f]{32}$/);
  });
}

function requestOf({ title, method, authorization, requestBody }: RecordedExchange): RequestInit {
  const { headers, body = requestBody } = unprinted[title] ?? {};
  return {
    method,
    headers: {
      ...(authorization !== undefined && { authorization: sandboxToken(authorization) }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...Object.fromEntries(new Headers(headers)),
    },
    ...(body !== undefined && { body }),
  };
}

const sandboxToken = (authorization: string) =>
  authorization.replace('twin-superuser-token', 'sandbox-token').replace('twin-', 'sandbox-');

const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
const isOfTheSeed = (pk: string) => /^..000000-0000-4000-8000-/.test(pk);

/** JSON in one spelling, the order of its keys kept; the UUIDs of created objects are masked. Other texts stay as they are. */
function maskCreated(text: string): string {
  if (!/^[{[]/.test(text)) return text;
  return JSON.stringify(JSON.parse(text)).replace(uuid, (pk) => (isOfTheSeed(pk) ? pk : 'NEW-UUID'));
}
