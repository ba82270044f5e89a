import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian keeps it outside the PATH of most users. */
const path = `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`;
const temporaryFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Whether nginx is installed on this machine. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v'], { env: { PATH: path } }).status === 0;
}

/** nginx with a site of ours, in a folder of its own. */
export class Nginx {
  stderr = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'gateway-nginx-'));
  readonly #child: ChildProcess;

  /** @param ports of the site's file, and those to take in their place. */
  constructor(
    site: string,
    private readonly ports: Readonly<Record<string, number>>,
  ) {
    writeFileSync(join(this.#folder, 'site.conf'), withPorts(readFileSync(site, 'utf8'), ports));
    writeFileSync(join(this.#folder, 'nginx.conf'), mainConfiguration);
    const options = ['-p', this.#folder, '-c', 'nginx.conf', '-e', 'stderr'];
    this.#child = spawn('nginx', options, { env: { PATH: path }, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
    });
  }

  /** Waits until it listens at the substitute for the port of the site's file. */
  async listening(port: string): Promise<string> {
    const actual = this.ports[port] ?? 0;
    while (!(await accepts(actual))) {
      if (this.#child.exitCode !== null) throw new Error(`nginx did not start: ${this.stderr}`);
    }
    return `http://127.0.0.1:${actual}`;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.kill('SIGTERM')) await once(this.#child, 'exit');
    rmSync(this.#folder, { recursive: true });
  }
}

const mainConfiguration = `daemon off; worker_processes 1; pid nginx.pid; error_log stderr notice;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporaryFolders.map((name) => `${name}_temp_path ${name};`).join(' ')}
  include site.conf;
}
`;

function withPorts(site: string, ports: Readonly<Record<string, number>>): string {
  return Object.entries(ports).reduce((text, [port, actual]) => text.replaceAll(`:${port}`, `:${actual}`), site);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => setTimeout(resolve, 20, false));
    socket.once('connect', () => socket.destroy());
  });
}
