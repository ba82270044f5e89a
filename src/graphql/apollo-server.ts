import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayContext } from '../context.js';
import { createFormatError } from '../errors/format-error.js';
import { completeErrorsPlugin } from './complete-errors.plugin.js';
import { createSchema, resources } from './schema.js';
import { warningsPlugin } from './warnings.plugin.js';

const mostTokens = 1000;
const mostDocumentErrors = 5;

/** Apollo Server over the public schema. Nothing of it leaves the machine: no landing page, no reporting. */
export function createApolloServer({ introspection }: { introspection: boolean }): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    schema: createSchema(),
    introspection,
    formatError: createFormatError(resources),
    parseOptions: { maxTokens: mostTokens },
    validationOptions: { maxErrors: mostDocumentErrors },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    plugins: [
      completeErrorsPlugin,
      warningsPlugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
