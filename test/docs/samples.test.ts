import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settingDefinitions } from '../../src/config/definitions.js';
import { CreateCaptchaStageDocument } from '../generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { minimalInput } from '../support/inputs.js';
import { Markdown, word } from '../support/markdown.js';

const readme = new Markdown('README.md');
const errors = new Markdown('docs/errors.md');
const [create = '', ensure = ''] = readme.code('sh').filter((text) => text.startsWith('curl'));

/** Parsed JSON, with values that change each time made equal. */
const read = (text = '') => JSON.parse(text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'a UUID'));

describe('the samples', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ SANDBOX_PROFILE: '2024.6' });
  });
  afterAll(() => gateway.stop());

  /** Pastes a command of README into a shell, with another port. */
  const paste = async (curl: string, { origin } = gateway) => {
    const command = curl.replace('http://127.0.0.1:4000', origin);
    return read((await promisify(execFile)('bash', ['-c', command])).stdout);
  };

  const [created, rejected, ensured, ensuredAgain] = readme.code('json');
  it("of README match its commands' output, the first time and the second", async () => {
    expect(create).toContain('127.0.0.1:4000/graphql');
    expect(await paste(create)).toEqual(read(created));
    expect(await paste(create)).toEqual(read(rejected));
    expect(await paste(ensure)).toEqual(read(ensured));
    expect(await paste(ensure)).toEqual(read(ensuredAgain));
  });

  it('of README match also with a private key that has to become a secret', async () => {
    const upcoming = await startTestGateway({ SANDBOX_PROFILE: '2026.11' });
    expect(await paste(create, upcoming)).toEqual(read(created));
    expect(await paste(ensure, upcoming)).toEqual(read(ensured));
    expect(await paste(ensure, upcoming)).toEqual(read(ensuredAgain));
    await upcoming.stop();
  });

  it("of docs/errors.md match the gateway's responses", async () => {
    const [error, warnings] = errors.code('json');
    const send = async (interactive?: true) => {
      const input = minimalInput({ name: 'docs', ...(interactive && { interactive }) });
      return read((await gateway.send(CreateCaptchaStageDocument, { input })).text);
    };
    expect((await send(true)).extensions).toEqual(read(warnings));
    const { locations: _, ...rejected } = (await send()).errors[0];
    expect(rejected).toEqual(read(error));
  });

  it('of settings in README have the defaults of their definitions', () => {
    for (const { name = '', default: byDefault = '' } of readme.rows('Settings')) {
      const names = name.split(', ').map(word);
      const defaults = byDefault.split(', ').map(word);
      for (const [index, each] of names.entries())
        expect([each, defaults[index]]).toEqual([
          each,
          settingDefinitions[each as keyof typeof settingDefinitions].default,
        ]);
    }
  });
});
