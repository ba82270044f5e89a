import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import type { ResourceModule } from '../../resources/resource-module.js';
import { validateRepresentations } from '../validation/representations.js';
import { createSubgraph } from './subgraph.js';

const linkDirective =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@cost", "@listSize"])';

/** The public schema without federation's types and directives, for tools that do not know them. Only for printing. */
export function createApiSchema(modules: readonly ResourceModule[]): GraphQLSchema {
  return buildSchemaSync({ resolvers: resolversOf(modules) });
}

/** The public schema as a Federation 2 subgraph, built from the classes. */
export function createSchema(modules: readonly ResourceModule[]): GraphQLSchema {
  const entities = Object.fromEntries(modules.flatMap((module) => Object.entries(module.entities)));
  const schema = createSubgraph({ resolvers: resolversOf(modules), linkDirective, entities });
  validateRepresentations(schema, Object.keys(entities));
  return schema;
}

function resolversOf(modules: readonly ResourceModule[]): NonEmptyArray<new () => object> {
  const [first, ...others] = modules.flatMap(({ resolvers }) => resolvers);
  if (first === undefined) throw new TypeError('a schema needs a resource');
  return [first, ...others];
}
