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

/** Apollo Server, and the way past it for documents that it has found valid. Both execute by the same code. */
export interface GraphqlServer {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly fastPath: FastPath;
}

/** The server of the public schema. */
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

/** Nothing of it leaves the machine: no landing page, no reporting. */
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
    // It does not count a document's text, which each of its nodes keeps. DocumentCache is the only cache.
    documentStore: null,
    // GET is all that this protects: json-body.ts takes no body that a page of another origin may send unasked. A request
    // with a credential in a header has been preflighted, so that clients may query by GET as they come.
    csrfPrevention: {
      requestHeaders: ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization', 'x-api-key'],
    },
    stopOnTerminationSignals: false,
    plugins: [
      executionPlugin(execution),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      // Apollo Server turns it on for a subgraph: traces would tell routers of errors in their own words.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
