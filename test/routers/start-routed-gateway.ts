import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FlowsSubgraph, flowsSdl, startFlowsSubgraph } from '../support/flows-subgraph.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { type RouterName, routers } from './routers.js';
import { type Router, startRouter } from './start-router.js';

export const caller = { authorization: 'Bearer sandbox-token' };

/** A router over the captcha and the flows subgraph. */
export interface RoutedGateway {
  readonly router: Router;
  /** The captcha subgraph. */
  readonly gateway: TestGateway;
  readonly flows: FlowsSubgraph;
  stop(): Promise<void>;
}

/** Starts both subgraphs, composes their supergraph and starts the router on it. */
export async function startRoutedGateway(name: RouterName): Promise<RoutedGateway> {
  const gateway = await startTestGateway();
  const flows = await startFlowsSubgraph();
  const folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
  const stopSubgraphs = async () => {
    await flows.stop();
    await gateway.stop();
    await rm(folder, { recursive: true });
  };
  try {
    const { data } = await gateway.post({ query: '{ _service { sdl } }' }, {});
    const { _service } = data as { _service: { sdl: string } };
    const captcha = { url: `${gateway.origin}/graphql`, sdl: _service.sdl };
    const supergraph = join(folder, 'supergraph.graphql');
    await writeFile(supergraph, routers[name].compose(captcha, { url: flows.url, sdl: flowsSdl }));
    const env = { SUPERGRAPH: supergraph, CAPTCHA_URL: captcha.url, FLOWS_URL: flows.url };
    const router = await startRouter(name, folder, env);
    const stop = async () => {
      await router.stop();
      await stopSubgraphs();
    };
    return { router, gateway, flows, stop };
  } catch (error) {
    await stopSubgraphs();
    throw error;
  }
}
