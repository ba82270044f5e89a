import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = 'authentik-captcha-graphql-gateway';
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', lib: ['es2022'], types: [] };

/** Client code that is type-checked against the package's types. */
const consumer = `
import { type ErrorExtensions, type FieldError, fieldErrorsOf, gatewayErrorsOf, isGatewayError, type Warning } from '${name}/client';

declare const thrown: unknown;
if (isGatewayError(thrown)) {
  const outcome: 'NOT_APPLIED' | 'UNKNOWN' | 'APPLIED' = thrown.extensions.outcome;
  const seconds: number | undefined = thrown.extensions.retryAfterSeconds;
  // @ts-expect-error -- there is no such outcome
  if (outcome === 'MAYBE') console.log(seconds);
  // @ts-expect-error -- nor such a key
  console.log(thrown.extensions.stack);
}
const fields: FieldError[] = fieldErrorsOf(thrown);
const path: readonly (string | number)[] | undefined = fields[0]?.path;
const extensions: ErrorExtensions[] = gatewayErrorsOf(thrown).map((error) => error.extensions);
declare const warning: Warning;
const isIgnored: boolean = warning.code === 'INPUT_IGNORED';
// @ts-expect-error -- there is no such warning
console.log(warning.code === 'INPUT_LOST');
// @ts-expect-error -- what has not been narrowed has no extensions
console.log(thrown.extensions, path, extensions, isIgnored);
declare const console: { log(...values: unknown[]): void };
`;

describe('the package, alone in an otherwise empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'client-'));
  const parts = { files: [] as string[] };
  const run = (command: string, ...given: string[]) =>
    execFileSync(command, given, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  beforeAll(() => {
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
    const [{ filename, files }] = JSON.parse(packed.toString()) as [{ filename: string; files: { path: string }[] }];
    parts.files = files.map(({ path }) => path);
    mkdirSync(join(folder, 'node_modules'));
    run('tar', '-xzf', filename, '-C', 'node_modules');
    run('mv', 'node_modules/package', `node_modules/${name}`);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('contains the program, the schema and the files that describe it, and nothing else', () => {
    const expected = [
      'README.md',
      'package.json',
      'schema.graphql',
      'api-schema.graphql',
      'dist/main.js',
      'dist/client.js',
      'dist/client.d.ts',
      'dist/licenses.md',
      'dist/graphiql/licenses.md',
    ];
    expect(parts.files).toEqual(expect.arrayContaining(expected));
    const others = parts.files.filter(
      (path) =>
        !/^dist\/([\w./-]+\.(js|js\.map|d\.ts)|package\.json|licenses\.md|graphiql\/(index\.html|licenses\.md|graphiql\/assets\/[\w-]+\.(css|svg|ttf)))$/.test(
          path,
        ),
    );
    expect(others.sort()).toEqual(['README.md', 'api-schema.graphql', 'package.json', 'schema.graphql']);
    expect(parts.files.filter((path) => path.includes('test'))).toEqual([]);
  });

  it('exports the guards, without any other package', () => {
    const script = `import * as client from '${name}/client';
      const extensions = { code: 'c', reason: 'r', outcome: 'UNKNOWN', retryable: false, requestId: 'i' };
      console.log(Object.keys(client).sort().join(), client.isGatewayError({ message: 'm', extensions }));`;
    const output = run(process.execPath, '--input-type=module', '--eval', script);
    expect(output).toBe('fieldErrorsOf,gatewayErrorsOf,isGatewayError true\n');
  });

  it('exports their types to client code, without any other package', () => {
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const { stdout } = spawnSync(process.execPath, [compiler], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 60_000);

  it('exports both schemas to other tools, and keeps its internals private', () => {
    const script = (path: string) => `console.log(import.meta.resolve('${name}/${path}'))`;
    const resolve = (path: string) => run(process.execPath, '--input-type=module', '--eval', script(path)).trim();
    for (const file of ['schema.graphql', 'api-schema.graphql'])
      expect(readFileSync(fileURLToPath(resolve(file)), 'utf8')).toBe(readFileSync(join(root, file), 'utf8'));
    expect(() => resolve('dist/main.js')).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
