import { execute, parse } from 'graphql';
import { AuthentikHttpClient } from '../../src/authentik/client/http-client.js';
import { GatewayContext } from '../../src/context/gateway-context.js';
import { createFormatError } from '../../src/errors/translate/format-error.js';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { resourceModules } from '../../src/resources/resource-modules.js';
import { RequestRecord } from '../../src/telemetry/request-record.js';

/** The part of a response that must not depend on the executor. */
export interface Executed {
  /** As JSON, so that the order of its fields counts. */
  readonly data: string;
  /** As JSON, sorted: fields of a query fail in any order. */
  readonly errors: readonly string[];
}

export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface ResponseError {
  readonly message: string;
  readonly path?: unknown;
  readonly extensions?: { readonly reason?: unknown };
}

/** @param data undefined when nothing was executed. Then the variables are invalid, and only that is compared. */
export function toExecuted(data: unknown, errors: readonly ResponseError[] = []): Executed {
  if (data === undefined) return { data: 'nothing', errors: [] };
  const comparable = errors.map(({ path, extensions }) => JSON.stringify({ path, reason: extensions?.reason }));
  return { data: JSON.stringify(data), errors: comparable.sort() };
}

/** graphql-js's plain execute, with its own schema and its own client for authentik. */
export function createReference(origin: string): {
  execute(request: GraphqlRequest, requestId: string): Promise<Executed>;
  close(): Promise<void>;
} {
  const schema = createSchema(resourceModules);
  const formatError = createFormatError(resourceModules);
  const limits = { timeoutMs: 60_000, maxConnections: 64, maxQueue: 1000 };
  const http = new AuthentikHttpClient({ url: new URL(origin), userAgent: 'reference', ...limits });
  return {
    execute: async ({ query, operationName, variables }, requestId) => {
      const contextValue = new GatewayContext(requestId, http, 'Bearer reference', new RequestRecord());
      const args = { schema, document: parse(query), operationName, variableValues: variables, contextValue };
      const { data, errors } = await execute(args);
      return toExecuted(data, errors?.map(formatError));
    },
    close: () => http.destroy(),
  };
}
