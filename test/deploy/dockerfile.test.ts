import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { readSettings } from '../../src/config/settings.js';
import { startTestGateway } from '../support/gateway.js';

interface Step {
  readonly keyword: string;
  readonly text: string;
}

const dockerfile = readFileSync('Dockerfile', 'utf8');
const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
const { engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const steps: readonly Step[] = DockerfileParser.parse(dockerfile)
  .getInstructions()
  .map((instruction) => ({ keyword: instruction.getKeyword(), text: instruction.getArgumentsContent() ?? '' }));
const lastStage = steps.slice(steps.map(({ keyword }) => keyword).lastIndexOf('FROM'));
const textsOf = (all: readonly Step[], name: string) =>
  all.filter(({ keyword }) => keyword === name).map(({ text }) => text);
const [environmentText = ''] = textsOf(lastStage, 'ENV');
const environment = Object.fromEntries(environmentText.split(' ').map((pair) => pair.split('=')));

describe('Dockerfile', () => {
  it('passes the linter', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it('is checked by a linter that finds mistakes', () => {
    expect(validate(dockerfile.replace('STOPSIGNAL', 'STOPSINGAL'))).not.toEqual([]);
  });

  it('builds on and runs a supported Node.js version, which may be pinned by digest', () => {
    expect(textsOf(steps, 'FROM')).toEqual(['$' + '{NODE_IMAGE} AS build', '$' + '{NODE_IMAGE}']);
    const [major] = /^NODE_IMAGE=node:(\d+)-slim$/.exec(textsOf(steps, 'ARG')[0] ?? '')?.slice(1) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(Number.parseInt(engines.node.slice(2), 10));
  });

  it('runs existing npm scripts, without those of packages', () => {
    const commands = textsOf(steps, 'RUN').flatMap((text) => text.split(' && '));
    expect(commands).toEqual(['npm ci --ignore-scripts', 'npm run build']);
    expect(scripts).toHaveProperty('build');
  });

  it('copies existing files, and what the build creates', () => {
    const [first = '', ...others] = textsOf(steps, 'COPY');
    for (const file of first.split(' ').slice(0, -1)) expect([file, existsSync(file)]).toEqual([file, true]);
    expect(others).toEqual(['. .', '/app/dist dist']);
    expect(dockerfile.match(/^COPY --from=build /gm)).toHaveLength(1);
  });

  it('keeps secrets and build output of this machine out of the build context', () => {
    expect(ignored).toEqual(
      expect.arrayContaining(['.git', '**/node_modules', 'dist', 'compiled', '.env*', '**/*.key', '**/*.pem']),
    );
    for (const needed of [
      'src',
      'bundle',
      'graphiql',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
      '.npmrc',
    ])
      expect(ignored).not.toContain(needed);
    for (const text of [...textsOf(steps, 'ARG'), ...textsOf(steps, 'ENV')])
      expect(text).not.toMatch(/TOKEN|KEY|SECRET|PASSWORD/);
  });

  it('runs the command of npm start, as a non-root user, and stops with a signal that drains', () => {
    expect(JSON.parse(textsOf(lastStage, 'CMD')[0] ?? '')).toEqual(scripts.start.split('exec ')[1].split(' '));
    expect(
      lastStage.slice(lastStage.findIndex(({ keyword }) => keyword === 'USER')).map(({ keyword }) => keyword),
    ).not.toContain('RUN');
    expect([textsOf(lastStage, 'USER'), textsOf(lastStage, 'STOPSIGNAL')]).toEqual([['node'], ['SIGTERM']]);
  });

  it('sets a valid production environment, with the exposed port', () => {
    const settings = readSettings({ ...environment, AUTHENTIK_URL: 'https://auth.example.com' });
    expect(settings).toMatchObject({ production: true, host: '::', graphiql: false });
    expect(textsOf(lastStage, 'EXPOSE')).toEqual([String(settings.port)]);
  });

  it('checks the health of a running gateway', async () => {
    const [healthcheck = ''] = textsOf(lastStage, 'HEALTHCHECK');
    const [command, ...parameters] = JSON.parse(healthcheck.slice(healthcheck.indexOf('[')));
    const gateway = await startTestGateway();
    const { port } = new URL(gateway.origin);
    const check = async () => {
      const [status] = await once(spawn(command, parameters, { env: { ...process.env, PORT: port } }), 'exit');
      return status;
    };
    const statuses = [await check()];
    await gateway.stop();
    statuses.push(await check());
    expect(statuses).toEqual([0, 1]);
  });
});
