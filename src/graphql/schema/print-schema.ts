import { execute, parse, printSchema } from 'graphql';
import { resourceModules } from '../../resources/resource-modules.js';
import { createApiSchema, createSchema } from './schema.js';

/** The SDL that federation composition gets from the running gateway. */
async function printSubgraph(): Promise<string> {
  const { data } = await execute({ schema: createSchema(resourceModules), document: parse('{ _service { sdl } }') });
  return Object(data)._service.sdl;
}

/** `print-schema.js` writes schema.graphql, `print-schema.js --api` api-schema.graphql, to stdout. */
const sdl = process.argv[2] === '--api' ? printSchema(createApiSchema(resourceModules)) : await printSubgraph();
process.stdout.write(`${sdl}\n`);
