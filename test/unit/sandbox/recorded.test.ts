import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.js';
import { parseRecorded, type RecordedExchange } from '../../support/recorded.js';

const upstream = new URL('../../../../shared/upstream/', import.meta.url);
const releases = ['2024.6', '2026.8'] as const;

// What the recordings do not print of a request.
const unprinted: Readonly<Record<number, RequestInit>> = {
  29: { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=x&public_key=p&private_key=k' },
  44: { headers: { accept: 'text/html' } },
  45: { headers: { 'accept-language': 'de' } },
};

for (const release of releases) {
  const file = new URL(`recorded-${release}.txt`, upstream);
  describe(`startSandbox, profile ${release}`, () => {
    if (existsSync(file)) answersAsRecorded(release, parseRecorded(readFileSync(file, 'utf8')));
    else
      it('leaves out the recorded answers: ../shared/upstream is not here', () => {
        process.stderr.write(
          `\n*** LEFT OUT: the recorded answers of ${release}; ${file.pathname} is not here ***\n\n`,
        );
      });
  });
}

function answersAsRecorded(profile: (typeof releases)[number], exchanges: readonly RecordedExchange[]): void {
  let sandbox: Sandbox;
  let firstCreated = '';
  beforeAll(async () => {
    sandbox = await startSandbox({ profile });
  });
  afterAll(() => sandbox.close());

  it('has all the recorded requests to answer', () => expect(exchanges).toHaveLength(48));

  it.each(exchanges)('answers as recorded: $number. $title', async (recorded) => {
    const url = sandbox.origin + recorded.path.replace('NEW-UUID', firstCreated);
    const response = await fetch(url, requestOf(recorded));
    const { text, createdPk } = maskCreated(await response.text());
    firstCreated ||= createdPk ?? '';
    expect(response.status).toBe(recorded.status);
    expect(text).toBe(maskCreated(recorded.body).text);
    expect(Object.fromEntries(response.headers)).toMatchObject(recorded.headers);
    for (const name of ['content-type', 'content-language']) {
      expect(response.headers.get(name)).toBe(recorded.headers[name] ?? null);
    }
    expect(response.headers.get('x-authentik-id')).toMatch(/^[\da-f]{32}$/);
  });
}

function requestOf({ number, method, authorization, requestBody }: RecordedExchange): RequestInit {
  const { headers, body = requestBody } = unprinted[number] ?? {};
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

/** JSON in one spelling, the order of its keys kept; the pk of a created stage is masked. Other texts stay as they are. */
function maskCreated(text: string): { text: string; createdPk?: string } {
  if (!/^[{[]/.test(text)) return { text };
  const body = JSON.parse(text);
  const isCreated = typeof body.pk === 'string' && !body.pk.startsWith('ca000000');
  return isCreated
    ? { text: JSON.stringify({ ...body, pk: 'NEW-UUID' }), createdPk: body.pk }
    : { text: JSON.stringify(body) };
}
