import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { startStandaloneServer } from '@apollo/server/standalone';
import { parse } from 'graphql';
import { findFreePort } from '../support/free-port.js';
import { folder, startScript, stopScript, suite } from './processes.js';
import { createProductsSchema } from './products.schema.js';

/** The address is hard-coded in the tests. */
const supergraphUrl = 'http://localhost:4000/';

interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The supergraph of the tests: the project's products, the users and inventory that the suite brings. */
export interface Supergraph {
  readonly productsUrl: string;
  execute(query: string): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startSupergraph(): Promise<Supergraph> {
  const server = new ApolloServer({ schema: createProductsSchema(), plugins: [ApolloServerPluginInlineTrace()] });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  const stops = [() => server.stop()];
  const stop = async () => void (await Promise.all(stops.map((part) => part())));
  const start = async (...script: Parameters<typeof startScript>) => {
    const child = await startScript(...script);
    stops.push(() => stopScript(child));
  };
  const startSubgraph = async (name: string, portVariable: string): Promise<Subgraph> => {
    const port = await findFreePort();
    await start(`${suite}dist/subgraphs/${name}/index.js`, { [portVariable]: String(port) });
    const sdl = readFileSync(`${suite}dist/subgraphs/${name}/${name}.graphql`, 'utf8');
    return { name, url: `http://localhost:${port}/`, sdl };
  };
  try {
    const supergraph = compose([
      { name: 'products', url, sdl: await fetchSdl(url) },
      await startSubgraph('users', 'USERS_PORT'),
      await startSubgraph('inventory', 'INVENTORY_PORT'),
    ]);
    await start(`${folder}gateway.js`, { PORT: new URL(supergraphUrl).port }, supergraph);
  } catch (error) {
    await stop();
    throw error;
  }
  return { productsUrl: url, execute: (query) => execute(supergraphUrl, query), stop };
}

async function execute(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

async function fetchSdl(url: string): Promise<string> {
  const { data } = (await execute(url, '{ _service { sdl } }')) as { data: { _service: { sdl: string } } };
  return data._service.sdl;
}

function compose(subgraphs: readonly Subgraph[]): string {
  const { errors, supergraphSdl } = composeServices(
    subgraphs.map(({ sdl, ...rest }) => ({ ...rest, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
