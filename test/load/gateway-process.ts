import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { startFlags } from '../support/start-flags.js';

const main = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const collector = new URL('collect-garbage.js', import.meta.url).href;

/** The built gateway in a process of its own, with production settings. */
export interface GatewayProcess {
  readonly origin: string;
  /** Its metrics by name, without those that have labels, and its memory in bytes after a garbage collection. */
  sample(): Promise<ReadonlyMap<string, number>>;
  /** Ends it with SIGTERM. @throws when it does not exit with 0. */
  stop(): Promise<void>;
}

/** @param onLog receives each log line but the first, which names the upstream. */
export async function startGatewayProcess(
  upstream: string,
  onLog: (line: string) => void = () => undefined,
): Promise<GatewayProcess> {
  const { PATH } = process.env;
  const env = { PATH, NODE_ENV: 'production', PORT: '0', AUTHENTIK_URL: upstream };
  const child = spawn(process.execPath, [...startFlags(), '--expose-gc', '--import', collector, main], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout as Readable });
  const [first] = await Promise.race([once(lines, 'line'), exit]);
  const origin = new URL(JSON.parse(String(first)).graphql).origin;
  lines.on('line', onLog);
  return {
    origin,
    sample: async () => {
      child.send('sample');
      const [memory] = await once(child, 'message');
      const metrics = readMetrics(await (await fetch(`${origin}/metrics`)).text());
      return new Map([...metrics, ...Object.entries<number>(memory)]);
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await exit;
      if (code !== 0) throw new Error(`the gateway exited with ${code}`);
    },
  };
}

function readMetrics(text: string): Map<string, number> {
  const samples = text.matchAll(/^([a-z_]+) ([\d.e+-]+)$/gm);
  return new Map([...samples].map(([, name = '', value]) => [name, Number(value)]));
}
