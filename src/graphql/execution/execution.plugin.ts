import { type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse, HeaderMap } from '@apollo/server';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { FormatError } from '../../errors/translate/format-error.js';
import type { Logger } from '../../telemetry/logger.js';
import { addRequestExtensions } from '../response/request-extensions.js';
import { statusOfRejected } from '../response/response-status.js';
import type { DocumentCache } from './document-cache.js';
import type { ExecuteOperation } from './execute-operation.js';

export interface ExecutionPluginOptions {
  readonly documents: DocumentCache;
  readonly executeOperation: ExecuteOperation;
  readonly formatError: FormatError;
  readonly logger: Logger;
}

/** Executes operations that Apollo Server has validated, caches their documents, and completes its own errors. */
export function executionPlugin(options: ExecutionPluginOptions): ApolloServerPlugin<GatewayContext> {
  const { documents, executeOperation } = options;
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ source, document, operation, queryHash: hash, request, contextValue }) => {
        // Apollo Server itself rejects an unknown operation.
        if (operation === undefined) return null;
        documents.add(source, { document, hash });
        const { variables = {}, http } = request;
        const singleResult = await executeOperation({ document, operation, hash }, variables, contextValue);
        const isExecuted = singleResult.data !== undefined;
        const status = isExecuted ? 200 : statusOfRejected(http?.headers.get('accept'), true);
        return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
      willSendResponse: async (request) => completeRejection(request, options),
    }),
  };
}

/** Completes the errors of a request that Apollo Server rejects. */
function completeRejection(
  { errors: raw, contextValue: context, response, request }: GraphQLRequestContextWillSendResponse<GatewayContext>,
  { formatError, logger }: ExecutionPluginOptions,
): void {
  const { body, http } = response;
  if (raw === undefined || body.kind !== 'single') return;
  body.singleResult.errors = addRequestExtensions({ context, raw }, formatError, logger);
  const { status = 400 } = http;
  const isFinal = status === 200 || (status > 400 && status < 500);
  http.status = isFinal ? status : statusOfRejected(request.http?.headers.get('accept'), false);
}
