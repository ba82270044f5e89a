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
  /** SDL: `extend schema @link(…)`, which imports federation's directives. */
  readonly linkDirective: string;
  /** Entity loaders by type name. They resolve to null if there is no such entity, and never throw synchronously. */
  readonly entities: Entities<Context>;
}

/** Creates a Federation 2 subgraph from type-graphql classes with `@Directive` decorators for federation. */
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

/** The parts of a schema that SDL lacks: resolvers, internal enum values, and scalars. */
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
