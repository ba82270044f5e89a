import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { keepSecret, watchForLeaks } from './leak-watch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const token = 'token-of-the-caller';
const privateKey = 'key-of-the-caller';
const body = JSON.stringify({
  query: `mutation { createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: "${privateKey}" }) { pk } }`,
});

interface Created {
  readonly data?: { createCaptchaStage: { pk: string } };
  readonly errors?: readonly [{ readonly extensions: object }];
}

/** The built program, as `npm start` runs it; what it prints and answers is watched. */
export class Program {
  stdout = '';
  stderr = '';
  readonly child: ChildProcess;
  readonly exit: Promise<unknown[]>;

  constructor(environment: Record<string, string>) {
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, ['dist/main.js'], { cwd: root, env: { PATH, PORT: '0', ...environment } });
    const { AUTHENTIK_URL: url } = environment;
    keepSecret('a token', token);
    keepSecret('a private key', privateKey);
    keepSecret('AUTHENTIK_TOKEN', environment['AUTHENTIK_TOKEN']);
    if (url !== undefined) keepSecret('the upstream', new URL(url).host);
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += chunk;
      // The start-up line alone may name the origin, and the program's own: its port may have been an upstream's before.
      const withoutOwn = this.stdout.replace(/"graphql":"[^"]*"?|http:\/\/[^/ ]+\/graph(?:ql|iql)/g, '');
      watchForLeaks('stdout', withoutOwn.replace(`"authentik":"${url}"`, ''));
    });
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
      watchForLeaks('stderr', this.stderr);
    });
    // Only 'close' comes after all that it printed.
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
    watchForLeaks('an answer', JSON.stringify([...response.headers]) + text);
    return JSON.parse(text);
  }
}
