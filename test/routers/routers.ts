import { join } from 'node:path';
import { composeHiveSupergraph, composeSupergraph, type SubgraphSource } from '../federation/supergraph.js';
import { routersFolder } from './install-routers.js';

interface RouterSetup {
  /** Program and arguments. It reads HOST, PORT and SUPERGRAPH or the subgraphs' URLs. */
  readonly command: readonly [string, ...string[]];
  readonly compose: (captcha: SubgraphSource, flows: SubgraphSource) => string;
}

const at = (path: string) => join(routersFolder, path);
const compose: RouterSetup['compose'] = (...subgraphs) => composeSupergraph(...subgraphs).supergraphSdl ?? '';
const hiveGateway = (config: string): RouterSetup['command'] => [
  process.execPath,
  at('node_modules/@graphql-hive/gateway/dist/bin.js'),
  'supergraph',
  `--config-path=${at(config)}`,
];

const setups = {
  'Apollo Gateway': { command: [process.execPath, at('apollo-gateway.mjs')], compose },
  "Apollo Router's planner": { command: [process.execPath, at('apollo-planner.mjs')], compose },
  'Hive Gateway': { command: hiveGateway('gateway.config.mjs'), compose },
  "Hive Router's planner": { command: hiveGateway('hive-planner.config.mjs'), compose: composeHiveSupergraph },
  'Grafbase Gateway': {
    command: [
      at('node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase'),
      'dev',
      `--config=${at('grafbase.toml')}`,
    ],
    // It composes the SDL that the subgraphs serve.
    compose: () => '',
  },
} as const satisfies Record<string, RouterSetup>;

export type RouterName = keyof typeof setups;

export const routers: Readonly<Record<RouterName, RouterSetup>> = setups;

const names = Object.keys(setups) as RouterName[];
const isAbsent = (name: RouterName) =>
  name === 'Grafbase Gateway' && !(process.platform === 'linux' && process.arch === 'x64');

export const runnableRouters = names.filter((name) => !isAbsent(name));

/** npm has their binaries for Linux on x64 only. */
export const absentRouters = names.filter(isAbsent);
