import { execute, parse } from 'graphql';
import { createSchema } from './schema.js';

/** schema.graphql is what a composition gets from the running gateway. */
const { data } = await execute({ schema: createSchema(), document: parse('{ _service { sdl } }') });
process.stdout.write(`${Object(data)._service.sdl}\n`);
