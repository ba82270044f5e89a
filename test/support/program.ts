import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ProgramCopy } from './build-program.js';
import { keepSecret, watchForLeaks } from './leak-watch.js';
import { startFlags } from './start-flags.js';

const token = 'token-of-the-caller';
const privateKey = 'key-of-the-caller';
const body = JSON.stringify({
  query: `mutation { createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: "${privateKey}" }) { pk } }`,
});

interface Created {
  readonly data?: { createCaptchaStage: { pk: string } };
  readonly errors?: readonly [{ readonly extensions: object }];
}

/** Starts the copy of the built program, as its user. */
export function startProgram(environment: Record<string, string>, stdio: StdioOptions = 'pipe'): ChildProcess {
  const { PATH = '', PROGRAM = '{}' } = process.env;
  const { folder, node, ...user }: ProgramCopy = JSON.parse(PROGRAM);
  return spawn(node, [...startFlags(), 'dist/main.js'], { cwd: folder, env: { PATH, ...environment }, stdio, ...user });
}

/** The built program, started; its output and responses are watched. */
export class Program {
  stdout = '';
  stderr = '';
  readonly child: ChildProcess;
  readonly exit: Promise<unknown[]>;

  constructor(environment: Record<string, string>) {
    this.child = startProgram({ PORT: '0', ...environment });
    const { AUTHENTIK_URL: url } = environment;
    keepSecret('a token', token);
    keepSecret('a private key', privateKey);
    keepSecret('AUTHENTIK_TOKEN', environment['AUTHENTIK_TOKEN']);
    if (url !== undefined) keepSecret('the upstream', new URL(url).host);
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += chunk;
      // Only the start-up line may contain the origin, and the program's own: its port may have been an upstream's before.
      const withoutOwn = this.stdout.replace(/"graphql":"[^"]*"?|http:\/\/[^/ ]+\/graph(?:ql|iql)/g, '');
      watchForLeaks('stdout', withoutOwn.replace(`"authentik":"${url}"`, ''));
    });
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
      watchForLeaks('stderr', this.stderr);
    });
    // Only 'close' comes after all of its output.
    this.exit = once(this.child, 'close');
  }

  /** Where it listens, once it does. @throws when it does not within half a minute. */
  async origin(): Promise<string> {
    for (let tries = 0; tries < 600; tries += 1) {
      const found = /"graphql":"(http:\/\/[^"]+)\/graphql"/.exec(this.stdout)?.[1];
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`did not start: ${this.stdout}${this.stderr}`);
  }

  /** Sends a good createCaptchaStage. */
  async create(): Promise<Created> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${await this.origin()}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    watchForLeaks('a response', JSON.stringify([...response.headers]) + text);
    return JSON.parse(text);
  }
}
