import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, isEnumType, isObjectType, isScalarType, isSpecifiedScalarType, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync } from 'type-graphql';
import { validateArgument } from './validate-argument.js';

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']>;

// biome-ignore lint/suspicious/noExplicitAny: each entity has a key of its own
type Entities<Context> = Readonly<Record<string, (reference: any, context: Context) => Promise<object | null>>>;

export interface SubgraphOptions<Context extends object>
  extends Pick<BuildSchemaOptions, 'resolvers' | 'orphanedTypes'> {
  /** SDL: `extend schema @link(…)` for what is taken from the federation specification. */
  readonly linkDirective: string;
  /** How entities are loaded, by type name: null for none, a rejection for a failure, never a synchronous throw. */
  readonly entities: Entities<Context>;
}

/** A Federation 2 subgraph from type-graphql classes that carry their federation directives as `@Directive`. */
export function createSubgraph<Context extends object>({
  linkDirective,
  entities,
  ...options
}: SubgraphOptions<Context>): GraphQLSchema {
  const schema = buildSchemaSync({ ...options, validateFn: validateArgument });
  return buildSubgraphSchema({
    typeDefs: parse(`${linkDirective}\n${printSchemaWithDirectives(schema)}`),
    resolvers: resolversOf(schema, entities),
  });
}

/** What SDL does not say of a schema: resolvers, the internal values of enums, and scalars. */
function resolversOf<Context>(schema: GraphQLSchema, entities: Entities<Context>): Resolvers {
  const resolvers: Resolvers = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type) && !isSpecifiedScalarType(type)) resolvers[type.name] = type;
    if (isEnumType(type))
      resolvers[type.name] = Object.fromEntries(type.getValues().map(({ name, value }) => [name, value]));
    if (isObjectType(type)) {
      const fields = Object.values(type.getFields());
      const resolved = fields.flatMap(({ name, resolve }) => (resolve === undefined ? [] : [[name, resolve] as const]));
      const entity = entities[type.name];
      resolvers[type.name] = {
        ...Object.fromEntries(resolved),
        ...(entity === undefined ? {} : { __resolveReference: entity }),
      };
    }
  }
  return resolvers;
}
