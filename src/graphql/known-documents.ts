import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.js';

interface KnownDocument {
  readonly document: DocumentNode;
  readonly hash: string | undefined;
}

/** One operation of a document that is known to be valid. */
export interface KnownOperation extends KnownDocument {
  readonly operation: OperationDefinitionNode;
}

/** All together; a syntax tree takes some fifty times as much. */
const mostCharacters = 256 * 1024;

/** The documents that Apollo Server has found valid, by their text; the least used go first. */
export class KnownDocuments {
  readonly #documents = new LRUCache<string, KnownDocument>({
    maxSize: mostCharacters,
    sizeCalculation: (_, source) => source.length,
  });

  /** Learns them from the requests that Apollo Server answers. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document, queryHash }) => {
        if (source !== undefined) this.#documents.set(source, { document, hash: queryHash });
      },
    }),
  };

  find(source: string, operationName: string | undefined): KnownOperation | undefined {
    const known = this.#documents.get(source);
    const operation = known && getOperationAST(known.document, operationName);
    return operation ? { ...known, operation } : undefined;
  }
}
