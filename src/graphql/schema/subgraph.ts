import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from 'type-graphql';
import { createResolverMap } from './resolver-map.js';

export interface SubgraphOptions<Context extends object>
  extends Pick<BuildSchemaOptions, 'resolvers' | 'orphanedTypes'> {
  /** SDL: `extend schema @link(…)` for what is taken from the federation specification. */
  readonly linkDirective: string;
  /** How entities are loaded, by type name: null for none, a rejection for a failure, never a synchronous throw. */
  readonly entities: Readonly<Record<string, (reference: never, context: Context) => Promise<object | null>>>;
}

/** A Federation 2 subgraph from type-graphql classes that carry their federation directives as `@Directive`. */
export function createSubgraph<Context extends object>({
  linkDirective: links,
  entities,
  ...options
}: SubgraphOptions<Context>): GraphQLSchema {
  const schema = buildSchemaSync(options);
  const resolvers = createResolversMap(schema);
  for (const [type, fields] of Object.entries(createResolverMap<Context>())) {
    resolvers[type] = { ...resolvers[type], ...fields } as never;
  }
  for (const [type, __resolveReference] of Object.entries(entities)) {
    resolvers[type] = { ...resolvers[type], __resolveReference } as never;
  }
  return buildSubgraphSchema({
    typeDefs: parse(`${links}\n${printSchemaWithDirectives(schema)}`),
    resolvers: resolvers as never,
  });
}
