import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('../support/no-descriptors.js', import.meta.url));

it('distinguishes a shortage of file descriptors from a failure of authentik, and recovers', () => {
  const run = ['-c', 'ulimit -n 64; exec "$0" "$1"', process.execPath, script];
  const { without, circuit, after } = JSON.parse(execFileSync('sh', run, { encoding: 'utf8' }));
  expect(without).toEqual(Array(6).fill({ reason: 'GATEWAY_RESOURCES_EXHAUSTED', sent: false }));
  expect(circuit).toBe('closed');
  expect(after).toEqual({ status: 201 });
});
