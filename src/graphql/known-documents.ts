import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.js';
import { compile, type Execute } from './compile.js';

interface KnownDocument {
  readonly document: DocumentNode;
  readonly hash: string | undefined;
  /** Those of its operations that were asked for again. */
  readonly operations: Map<OperationDefinitionNode, KnownOperation>;
}

/** One operation of a document that is known to be valid. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly hash: string | undefined;
  readonly operation: OperationDefinitionNode;
  readonly execute: Execute;
}

/** All together; a syntax tree takes some fifty times as much, and the code of its operations as much again. */
const mostCharacters = 256 * 1024;

/** The documents that Apollo Server has found valid, by their text; the least used go first. */
export class KnownDocuments {
  readonly #documents = new LRUCache<string, KnownDocument>({
    maxSize: mostCharacters,
    sizeCalculation: (_, source) => source.length,
  });

  /** @param schema what the documents are valid for. */
  constructor(private readonly schema: GraphQLSchema) {}

  /** Learns them from the requests that Apollo Server answers. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document, queryHash: hash }) => {
        if (source !== undefined) this.#documents.set(source, { document, hash, operations: new Map() });
      },
    }),
  };

  /** An operation of a known document, compiled when it is first asked for. */
  find(source: string, operationName: string | undefined): KnownOperation | undefined {
    const known = this.#documents.get(source);
    const operation = known && getOperationAST(known.document, operationName);
    return operation ? (known.operations.get(operation) ?? this.#add(known, operation)) : undefined;
  }

  #add({ document, hash, operations }: KnownDocument, operation: OperationDefinitionNode): KnownOperation {
    const known = { document, hash, operation, execute: compile(this.schema, document, operation) };
    operations.set(operation, known);
    return known;
  }
}
