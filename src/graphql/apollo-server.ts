import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayContext } from '../context.js';
import { createFormatError } from '../errors/format-error.js';
import type { Logger } from '../telemetry/logger.js';
import { aliasesRule } from './aliases.rule.js';
import { completeErrorsPlugin } from './complete-errors.plugin.js';
import { KnownDocuments } from './known-documents.js';
import { limitsRule } from './limits.rule.js';
import { createSchema, resources } from './schema.js';
import { createShortcut, type Shortcut, type ShortcutOptions } from './shortcut.js';
import { warningsPlugin } from './warnings.plugin.js';

const mostTokens = 1000;
const mostDocumentErrors = 5;

/** Another site's page can send none of these without a preflight. The last two are for clients that query by GET as they come, such as urql. */
const preflightedHeaders = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization', 'x-api-key'];

export interface ApolloOptions {
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** The two ways to answer a request, which tell no different tale. */
export interface GraphqlServer {
  /** Answers whatever comes. */
  readonly apollo: ApolloServer<GatewayContext>;
  /** Answers what Apollo Server has already found valid. */
  readonly shortcut: Shortcut;
}

/** Apollo Server over the public schema, and the shortcut past it. */
export function createGraphqlServer(options: ApolloOptions): GraphqlServer {
  const schema = createSchema();
  const documents = new KnownDocuments(schema);
  const formatError = createFormatError(resources);
  return {
    apollo: createApolloServer({ ...options, documents, schema, formatError }),
    shortcut: createShortcut({ ...options, documents, schema, formatError }),
  };
}

/** Nothing of it leaves the machine: no landing page, no reporting. */
function createApolloServer({
  introspection,
  logger,
  documents,
  schema,
  formatError,
}: ApolloOptions & ShortcutOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    schema,
    introspection,
    formatError,
    parseOptions: { maxTokens: mostTokens },
    validationRules: [limitsRule, aliasesRule],
    validationOptions: { maxErrors: mostDocumentErrors },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: { requestHeaders: preflightedHeaders },
    stopOnTerminationSignals: false,
    plugins: [
      completeErrorsPlugin(logger),
      documents.plugin,
      warningsPlugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      // Apollo Server turns it on for a subgraph: traces would tell routers of errors in their own words.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
