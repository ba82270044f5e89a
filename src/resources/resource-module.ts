import type { NonEmptyArray } from 'type-graphql';
import type { GatewayContext } from '../context/gateway-context.js';
import type { RestResource } from '../errors/translate/rest-resource.js';

/** Loads an entity that another subgraph refers to: null for none, a rejection for a failure, never a synchronous throw. */
type ReferenceResolver = (reference: { readonly pk: string }, context: GatewayContext) => Promise<object | null>;

/** What a resource hands over. The schema, the errors and the server know it by this alone. */
export interface ResourceModule extends RestResource {
  /** type-graphql's resolver classes. */
  readonly resolvers: Readonly<NonEmptyArray<new () => object>>;
  /** The entities whose key is `pk`, by type name. */
  readonly entities: Readonly<Record<string, ReferenceResolver>>;
}
