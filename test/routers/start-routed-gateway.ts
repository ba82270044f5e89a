import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSupergraph } from '../federation/supergraph.js';
import { type FlowsSubgraph, flowsSdl, startFlowsSubgraph } from '../support/flows-subgraph.js';
import { startTestGateway } from '../support/gateway.js';
import { type Router, type routers, startRouter } from './start-router.js';

export const caller = { authorization: 'Bearer sandbox-token' };

/** A router over the captcha and the flows subgraph. */
export interface RoutedGateway {
  readonly router: Router;
  readonly flows: FlowsSubgraph;
  stop(): Promise<void>;
}

/** Starts both subgraphs, composes their supergraph and starts the router on it. */
export async function startRoutedGateway(name: keyof typeof routers): Promise<RoutedGateway> {
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
    const { supergraphSdl = '' } = composeSupergraph(captcha, { url: flows.url, sdl: flowsSdl });
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, supergraphSdl);
    const router = await startRouter(name, file);
    const stop = async () => {
      await router.stop();
      await stopSubgraphs();
    };
    return { router, flows, stop };
  } catch (error) {
    await stopSubgraphs();
    throw error;
  }
}
