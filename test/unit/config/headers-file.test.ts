import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../src/config/settings.js';
import { canary, problemsOf, remote } from './environments.js';

describe('readSettings: AUTHENTIK_HEADERS_FILE', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headers-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const envWith = (text: string) => {
    const path = join(folder, 'headers');
    writeFileSync(path, text);
    return { ...remote, AUTHENTIK_HEADERS_FILE: path };
  };

  it('reads a header a line', () => {
    const text = '# of the access proxy\nCF-Access-Client-Id: abc.access\r\n\nCF-Access-Client-Secret:  a: b \n';
    expect(readSettings(envWith(text)).authentikHeaders).toEqual({
      'cf-access-client-id': 'abc.access',
      'cf-access-client-secret': 'a: b',
    });
  });

  it.each([
    [canary, 'line 1 is not of the form "Name: value"'],
    [`X-A: a\n${canary} b: c`, 'line 2 is not of the form "Name: value"'],
    [`Authorization: ${canary}`, 'line 1 has a header that the gateway sets itself or that belongs to the connection'],
    [`HOST: ${canary}`, 'line 1 has a header that the gateway sets itself or that belongs to the connection'],
    [
      'Transfer-Encoding: chunked',
      'line 1 has a header that the gateway sets itself or that belongs to the connection',
    ],
    ['User-Agent: me', 'line 1 has a header that the gateway sets itself or that belongs to the connection'],
    [`X-A: ${canary}\nx-a: b`, 'line 2 repeats a header of the file'],
    ['X-A:', 'line 1 has no valid header value'],
    [`X-A: ${canary}\u0001`, 'line 1 has no valid header value'],
    [`X-A: ${canary}ключ`, 'line 1 has no valid header value'],
  ])('rejects %j without quoting it', (text, problem) => {
    expect(problemsOf(envWith(text))).toEqual([`AUTHENTIK_HEADERS_FILE names a file whose ${problem}`]);
  });

  it('rejects a file without a header', () => {
    expect(problemsOf(envWith('# nothing\n'))).toEqual(['AUTHENTIK_HEADERS_FILE names a file without a header']);
  });
});
