import { describe, expect, it } from '@jest/globals';
import {
  CreateCaptchaStageDocument,
  ReplaceCaptchaStageDocument,
  UpdateCaptchaStageDocument,
} from '../generated/operations.js';
import { minimalInput } from '../support/inputs.js';
import type { StubResponse } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const privateKey = 'key-canary "quoted" \\ é';
const token = 'token-canary';
const ownMessages = {
  choice: 'This value is not a member of the enum.',
  blank: 'This field may not be blank.',
  invalid: 'This value is invalid.',
};
const pk = 'ca000000-0000-4000-8000-000000000009';
const marker = 'body-canary';

describe('secrets', () => {
  const stubbed = useStubbedGateway();

  const echo = [privateKey, ` ${privateKey} `, JSON.stringify(privateKey), `Bearer ${token}`, token].join(' | ');

  it.each<[string, StubResponse]>([
    ['in a field message', { status: 400, body: { private_key: [`"${echo}" is not a valid key.`] } }],
    ['in a key', { status: 400, body: { [privateKey]: ['Unknown.'], [token]: ['Unknown.'] } }],
    ['in detail and code', { status: 400, body: { detail: echo, code: echo } }],
    [
      'in a message that is cut within the secret',
      { status: 400, body: { name: [`${'x'.repeat(995)}${privateKey}`] } },
    ],
    ['in a 403', { status: 403, body: { detail: echo } }],
    ['in an HTML page', { status: 500, headers: { 'content-type': 'text/html' }, body: `<pre>${echo}</pre>` }],
    ['in a header', { status: 302, headers: { location: `http://x.example/?${token}` } }],
    ['in a response that cannot be parsed', { status: 201, body: `{"private_key": "${token}` }],
    ['in a field that breaks the contract', { status: 201, body: wireCaptchaStage({ pk: echo, layout: echo }) }],
    ['in an unknown field', { status: 201, body: wireCaptchaStage({ private_key: privateKey, token }) }],
  ])('are removed when authentik echoes them %s', async (_, response) => {
    stubbed.stub.respond = response;
    const input = minimalInput({ privateKey });
    const { text, headers } = await stubbed.gateway.send(
      CreateCaptchaStageDocument,
      { input },
      { authorization: `Bearer ${token}` },
    );
    for (const place of [text, JSON.stringify([...headers]), stubbed.gateway.logs.join('')]) {
      expect(place).not.toMatch(/key-canary|token-canary/);
    }
  });

  const spoiled = 'Value "hnutre2" of hunter2 reversed is not a valid choice.';

  it.each<[string, (text: string) => string]>([
    ['with a line break in place of its space', (text) => text.replace(' ', '\n')],
    ['with other control characters in it', (text) => text.replace('words', 'w\0or\u001bd\u0085s')],
    ['without its end', (text) => text.slice(0, -3)],
    ['without its beginning', (text) => text.slice(3)],
    ['in capitals', (text) => text.toUpperCase()],
    ['in base64', (text) => Buffer.from(text).toString('base64')],
    ['in base64url', (text) => Buffer.from(text).toString('base64url')],
    ['in base64 of base64', (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64')],
    ['in hexadecimal', (text) => Buffer.from(text).toString('hex')],
    ['in hexadecimal in capitals', (text) => Buffer.from(text).toString('hex').toUpperCase()],
    ['percent-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
    ['spaced out', (text) => [...text].join(' ')],
    ['with zero-width characters', (text) => [...text].join('\u200b')],
  ])('are removed %s', async (_, change) => {
    const key = 'two words 7f3a';
    const bearer = 'bearer-words-9c';
    const [changedKey, changedToken] = [change(key), change(bearer)];
    const message = `"${changedKey}" of '${changedToken}' is bad.`;
    stubbed.stub.respond = {
      status: 400,
      body: { name: [message], [changedKey]: ['Bad.'], detail: message, code: changedToken },
    };
    const { text, errors } = await stubbed.gateway.send(
      CreateCaptchaStageDocument,
      { input: minimalInput({ privateKey: key }) },
      { authorization: `Bearer ${bearer}` },
    );
    expect(errors).toMatchObject([{ extensions: { reason: 'UPSTREAM_VALIDATION' } }]);
    const shown = text + stubbed.gateway.logs.join('');
    for (const part of [changedKey, changedToken].map((changed) =>
      JSON.stringify(changed.replace('\n', ' ')).slice(1, 9),
    )) {
      expect(shown).not.toContain(part);
    }
    expect(text).toContain('[redacted]');
    expect(text).toContain('is bad.');
  });

  it.each<[string, object, object]>([
    ['a text', { private_key: spoiled }, { code: 'INVALID_CHOICE', messages: [ownMessages.choice] }],
    ['texts', { private_key: [spoiled, spoiled, 'Bad.'] }, { messages: [ownMessages.choice, ownMessages.invalid] }],
    ['no choice', { private_key: ['hnutre2 may not be blank.'] }, { code: 'BLANK', messages: [ownMessages.blank] }],
    ['a place inside it', { private_key: { hnutre2: [{ hnutre2: ['Bad.'] }] } }, { messages: [ownMessages.invalid] }],
  ])("are hidden with authentik's message at the secret field: %s", async (_, body, problem) => {
    stubbed.stub.respond = { status: 400, body };
    const input = minimalInput({ privateKey });
    for (const { text, errors } of [
      await stubbed.gateway.send(CreateCaptchaStageDocument, { input }),
      await stubbed.gateway.send(UpdateCaptchaStageDocument, { pk, input }),
      await stubbed.gateway.send(ReplaceCaptchaStageDocument, { pk, input }),
    ]) {
      const place = { path: ['input', 'privateKey'], upstreamPath: ['private_key'] };
      expect(errors).toMatchObject([{ extensions: { fieldErrors: [{ ...place, ...problem }], nonFieldErrors: [] } }]);
      expect(text + stubbed.gateway.logs.join('')).not.toMatch(/hnutre2|reversed/);
    }
  });

  it("are hidden with authentik's message for a request without input", async () => {
    stubbed.stub.respond = { status: 400, body: { private_key: [spoiled] } };
    const { errors } = await stubbed.gateway.post({ query: '{ captchaStages { results { pk } } }' });
    const message = `private_key: ${ownMessages.choice}`;
    expect(errors).toMatchObject([{ extensions: { nonFieldErrors: [{ code: 'INVALID_CHOICE', message }] } }]);
  });

  it('are cut from a message, whose code still shows its meaning', async () => {
    stubbed.stub.respond = { status: 400, body: { name: ['This field is required.'], public_key: ['Bad.'] } };
    const { errors } = await stubbed.gateway.send(CreateCaptchaStageDocument, {
      input: minimalInput({ privateKey: 'this field is required' }),
    });
    const [name, publicKey] = [
      { code: 'REQUIRED', messages: ['[redacted].'] },
      { code: 'INVALID', messages: ['Bad.'] },
    ];
    expect(errors).toMatchObject([{ extensions: { fieldErrors: [name, publicKey] } }]);
  });

  it('are removed even at the maximum length of a body', async () => {
    const long = `${'key-canary '.repeat(20_000)}.`;
    stubbed.stub.respond = { status: 400, body: { private_key: [`"${long}" is not a valid key.`] } };
    const { text, errors } = await stubbed.gateway.send(CreateCaptchaStageDocument, {
      input: minimalInput({ privateKey: long }),
    });
    expect(errors).toMatchObject([{ extensions: { reason: 'UPSTREAM_VALIDATION', outcome: 'NOT_APPLIED' } }]);
    expect(text + stubbed.gateway.logs.join('')).not.toContain('key-canary');
  });

  it.each<[string, string]>([
    ['beside a missing field', '{ publicKey: "p", privateKey: $K }'],
    ['beside an unknown field', '{ name: "n", publicKey: "p", privateKey: $K, nope: $K }'],
    ['beside a blank field', '{ name: "", publicKey: "p", privateKey: $K }'],
    ['beside a mistyped field', '{ name: 7, publicKey: $K, privateKey: $K }'],
    ['in a list', '{ name: "n", publicKey: "p", privateKey: [$K] }'],
    ['in an object', '{ name: "n", publicKey: "p", privateKey: { value: $K } }'],
    ['in an enum', '{ name: "n", publicKey: "p", privateKey: $K, requestContentType: $K }'],
    ['in a nested field', '{ name: "n", publicKey: "p", privateKey: $K, flowSet: [{ slug: $K, layout: $K }] }'],
  ])('are removed from rejected input, %s', async (_, input) => {
    const literal = `mutation { createCaptchaStage(input: ${input.replaceAll('$K', `"${marker}"`)}) { pk } }`;
    const asJson = JSON.parse(input.replaceAll(/(\w+):/g, '"$1":').replaceAll('$K', `"${marker}"`));
    const query = 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk } }';
    for (const body of [{ query: literal }, { query, variables: { input: asJson } }]) {
      const { errors, text } = await stubbed.gateway.post(body);
      expect(errors.length).toBeGreaterThan(0);
      expect(text + stubbed.gateway.logs.join('')).not.toContain(marker);
    }
  });

  it('are not logged for a good request either', async () => {
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    const { errors } = await stubbed.gateway.send(
      CreateCaptchaStageDocument,
      { input: minimalInput({ privateKey }) },
      { authorization: `Bearer ${token}` },
    );
    expect(errors).toEqual([]);
    const { host } = new URL(stubbed.stub.origin);
    const requests = stubbed.gateway.logs.filter((line) => !line.includes('listening'));
    expect(requests.join('')).not.toMatch(/key-canary|token-canary/);
    expect(requests.join('')).not.toContain(host);
  });
});
