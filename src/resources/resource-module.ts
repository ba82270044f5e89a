import type { GatewayContext } from '../context/gateway-context.js';
import type { RestResource } from '../errors/translate/rest-resource.js';

/**
 * Loads an entity for another subgraph. Resolves to null if none exists, rejects on failure, and never throws
 * synchronously.
 */
type ReferenceResolver = (reference: { readonly pk: string }, context: GatewayContext) => Promise<object | null>;

/** The interface of a resource. The schema, the errors and the server use only this. */
export interface ResourceModule extends RestResource {
  /** type-graphql's resolver classes. */
  readonly resolvers: readonly (new () => object)[];
  /** The entities whose key is `pk`, by type name. */
  readonly entities: Readonly<Record<string, ReferenceResolver>>;
}
