import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const inDeploy = readdirSync('deploy', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(yaml|json)$/.test(name),
);

describe('deployment files', () => {
  it.each(['Dockerfile', 'compose.yaml', ...inDeploy.map((name) => `deploy/${name}`)])(
    'state in %s what was verified and what was not',
    (path) => {
      expect(readFileSync(path, 'utf8')).toMatch(/Verified[\s\S]*[Nn]ot verified/);
    },
  );
});
