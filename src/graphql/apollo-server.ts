import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context/gateway-context.js';
import { createFormatError } from '../errors/translate/format-error.js';
import type { ResourceModule } from '../resources/resource-module.js';
import type { Logger } from '../telemetry/logger.js';
import { DocumentCache } from './execution/document-cache.js';
import { createExecuteOperation } from './execution/execute-operation.js';
import { type ExecutionPluginOptions, executionPlugin } from './execution/execution.plugin.js';
import { createFastPath, type FastPath } from './execution/fast-path.js';
import { createSchema } from './schema/schema.js';
import { aliasesRule } from './validation/aliases.rule.js';
import { limitsRule } from './validation/limits.rule.js';

const maxTokens = 1000;
const maxDocumentErrors = 5;

export interface GraphqlServerOptions {
  readonly introspection: boolean;
  readonly logger: Logger;
  readonly modules: readonly ResourceModule[];
}

/** Apollo Server, and a fast path for documents that it has found valid. Both execute operations with the same code. */
export interface GraphqlServer {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly fastPath: FastPath;
}

/** Creates the GraphQL server of the public schema. */
export function createGraphqlServer({ introspection, logger, modules }: GraphqlServerOptions): GraphqlServer {
  const schema = createSchema(modules);
  const documents = new DocumentCache();
  const formatError = createFormatError(modules);
  const executeOperation = createExecuteOperation({ schema, formatError, logger });
  return {
    apollo: createApolloServer({ introspection, schema, documents, executeOperation, formatError, logger }),
    fastPath: createFastPath({ documents, executeOperation }),
  };
}

interface ApolloOptions extends ExecutionPluginOptions {
  readonly introspection: boolean;
  readonly schema: GraphQLSchema;
}

/** No landing page and no reporting: both would contact other hosts. */
function createApolloServer({ introspection, schema, ...execution }: ApolloOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    schema,
    introspection,
    formatError: (_formatted, error) => execution.formatError(error),
    parseOptions: { maxTokens },
    validationRules: [limitsRule, aliasesRule],
    validationOptions: { maxErrors: maxDocumentErrors },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // Its size limit ignores a document's text, which each node keeps in memory. DocumentCache replaces it.
    documentStore: null,
    // Protects GET only: json-parser.ts rejects every body that a page of another origin could send without a
    // preflight. A request with a credential header has been preflighted, so these headers also permit GET.
    csrfPrevention: {
      requestHeaders: ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization', 'x-api-key'],
    },
    stopOnTerminationSignals: false,
    plugins: [
      executionPlugin(execution),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      // Apollo Server enables it for subgraphs, but traces would send original error messages to routers.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
