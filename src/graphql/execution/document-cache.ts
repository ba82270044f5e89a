import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** One operation of a valid document. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** SHA-256 of the document's text, hexadecimal. */
  readonly hash: string | undefined;
}

type CachedDocument = Pick<Operation, 'document' | 'hash'>;

/** Over all documents. */
const maxBytes = 16 * 1024 * 1024;
/** An upper estimate for a token and its share of the syntax tree. */
const bytesPerToken = 500;
const bytesPerCharacter = 2;

/** An LRU cache of valid documents by their text. */
export class DocumentCache {
  readonly #documents = new LRUCache<string, CachedDocument>({
    maxSize: maxBytes,
    // Estimates memory, not text length: a short document can hold many nodes, and a comment holds none.
    sizeCalculation: ({ document: { tokenCount = 0 } }, source) =>
      1 + source.length * bytesPerCharacter + tokenCount * bytesPerToken,
  });

  add(source: string, document: CachedDocument): void {
    this.#documents.set(source, document);
  }

  /** @returns undefined for an unknown document or operation. */
  find(source: string, operationName: string | undefined): Operation | undefined {
    const cached = this.#documents.get(source);
    const operation = cached && getOperationAST(cached.document, operationName);
    return cached && operation ? { ...cached, operation } : undefined;
  }
}
