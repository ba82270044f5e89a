import { InvalidResponseError } from './errors.js';
import type { Operation } from './operation.js';
import type { AuthentikRequest } from './request.js';
import { isDocumentedSuccess } from './response/evidence.js';
import { type DecodedPage, decodePage } from './response/page.js';
import type { AuthentikResponse } from './response/response.js';
import { ResponseObject } from './response/response-object.js';
import { type DecodedUsedBy, decodeUsedBy } from './response/used-by.js';
import { isSamePk } from './same-pk.js';
import { ownValue } from './unknown-value.js';
import { type ViewsetOperations, viewsetOperations } from './viewset-operations.js';

/** Makes calls on behalf of one caller. */
export interface AuthentikClient {
  /** @throws AuthentikError, or the error of a limit on the operation's calls. */
  call(request: Omit<AuthentikRequest, 'caller'>): Promise<AuthentikResponse>;
}

type FieldAliases = NonNullable<AuthentikRequest['fieldAliases']>;

/** The definition of one authentik viewset. */
export interface ViewsetDefinition<Row> {
  /** The noun for its kind of object in messages: "captcha stage". */
  readonly resource: string;
  /** The prefix of its operationIds: "stages_captcha". */
  readonly operationPrefix: string;
  /** Below `/api/v3`: "/stages/captcha/". */
  readonly path: string;
  /** @throws InvalidResponseError when a required field is missing or invalid. */
  readonly decode: (object: ResponseObject) => Row;
  /** The field that URLs name an object by. */
  readonly key: 'pk' | 'slug';
  /** Fields of a body whose values messages must not show. */
  readonly secretFields: readonly string[];
  /** Fields that an error may name although the body does not have them. */
  readonly knownFields?: readonly string[];
}

/** Each field that a viewset may have as its key. */
interface Keyed {
  readonly pk: string;
  readonly slug?: string;
}

/**
 * The calls of one Django REST Framework viewset, for any caller. Each throws what `AuthentikClient.call` throws.
 * A key becomes part of the URL: it must be a canonical UUID or a slug.
 */
export class Viewset<Row extends Keyed, Body extends object, Query extends object> {
  readonly operations: ViewsetOperations;

  constructor(private readonly definition: ViewsetDefinition<Row>) {
    this.operations = viewsetOperations(definition.resource, definition.operationPrefix);
  }

  /** Path and query of the list, below `/api/v3`. */
  listPath(query: Query): string {
    const parameters = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return parameters.size === 0 ? this.definition.path : `${this.definition.path}?${parameters}`;
  }

  async list(client: AuthentikClient, query: Query): Promise<DecodedPage<Row>> {
    const response = await this.#call(client, this.operations.list, { path: this.listPath(query) });
    return decodePage(response, this.definition.decode);
  }

  /** @param fieldAliases input names that replace the default ones in errors, by authentik's field name. */
  async create(client: AuthentikClient, body: Body, fieldAliases: FieldAliases = {}): Promise<Row> {
    const { path } = this.definition;
    return this.#decode(await this.#call(client, this.operations.create, { path, body, fieldAliases }));
  }

  async retrieve(client: AuthentikClient, pk: string): Promise<Row> {
    return this.#decode(await this.#call(client, this.operations.retrieve, { path: this.#pathOf(pk) }), pk);
  }

  async update(client: AuthentikClient, pk: string, body: Body, fieldAliases: FieldAliases = {}): Promise<Row> {
    const request = { path: this.#pathOf(pk), pk, body, fieldAliases };
    return this.#decode(await this.#call(client, this.operations.update, request), pk);
  }

  async partialUpdate(
    client: AuthentikClient,
    pk: string,
    body: Partial<Body>,
    fieldAliases: FieldAliases = {},
  ): Promise<Row> {
    const request = { path: this.#pathOf(pk), pk, body, fieldAliases };
    return this.#decode(await this.#call(client, this.operations.partialUpdate, request), pk);
  }

  async destroy(client: AuthentikClient, pk: string): Promise<void> {
    await this.#call(client, this.operations.destroy, { path: this.#pathOf(pk) });
  }

  async usedBy(client: AuthentikClient, pk: string): Promise<DecodedUsedBy[]> {
    const path = `${this.#pathOf(pk)}used_by/`;
    return decodeUsedBy(await this.#call(client, this.operations.usedBy, { path }));
  }

  #pathOf(pk: string): string {
    return `${this.definition.path}${pk}/`;
  }

  /** @param key of the requested object, if any: a response with another object violates the contract. */
  #decode(response: AuthentikResponse, key?: string): Row {
    const row = this.definition.decode(new ResponseObject(response, response.json));
    if (key === undefined || this.#isKeyOf(row, key)) return row;
    const { operation, status, applied } = response;
    throw new InvalidResponseError(operation, 'CONTRACT_VIOLATION', status, this.definition.key, applied);
  }

  #isKeyOf(row: Row, key: string): boolean {
    return this.definition.key === 'slug' ? row.slug === key : isSamePk(row.pk, key);
  }

  async #call(
    client: AuthentikClient,
    operation: Operation,
    request: Pick<AuthentikRequest, 'path' | 'pk' | 'body' | 'fieldAliases'>,
  ): Promise<AuthentikResponse> {
    const secrets = this.definition.secretFields
      .map((field) => ownValue(request.body, field))
      .filter((value) => value !== undefined);
    const { knownFields = [] } = this.definition;
    const response = await client.call({ ...request, operation, knownFields, secrets: secrets.map(String) });
    if (isDocumentedSuccess(operation, response.status)) return response;
    throw new InvalidResponseError(operation, 'CONTRACT_VIOLATION', response.status);
  }
}
