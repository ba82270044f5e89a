import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { getComposedSchemaFromConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';
import { openapi } from '../openapi.mjs';

/** Hive Gateway over the contract: Mesh composes it into a supergraph, the runtime serves that, both as documented. */
const source = join(tmpdir(), `openapi-${process.pid}.json`);
await writeFile(source, JSON.stringify(openapi(process.env.UPSTREAM)));
const operationHeaders = { authorization: "{context.headers['authorization']}" };
const log = {
  debug() {},
  info() {},
  error: (...texts) => process.stderr.write(`${texts.join(' ')}\n`),
  child: () => log,
};
const supergraph = await getComposedSchemaFromConfig(
  { subgraphs: [{ sourceHandler: loadOpenAPISubgraph('authentik', { source, operationHeaders }) }] },
  log,
);
const gateway = createGatewayRuntime({ supergraph, logging: false, graphiql: false, landingPage: false });
createServer(gateway).listen(Number(process.env.PORT), '127.0.0.1');
