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
import { completeErrors } from './complete-errors.plugin.js';
import { limitsRule } from './limits.rule.js';
import { createSchema, resources } from './schema.js';
import { warningsPlugin } from './warnings.plugin.js';

const mostTokens = 1000;
const mostDocumentErrors = 5;

export interface ApolloOptions {
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** Apollo Server over the public schema. Nothing of it leaves the machine: no landing page, no reporting. */
export function createApolloServer({ introspection, logger }: ApolloOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    schema: createSchema(),
    introspection,
    formatError: createFormatError(resources),
    parseOptions: { maxTokens: mostTokens },
    validationRules: [limitsRule, aliasesRule],
    validationOptions: { maxErrors: mostDocumentErrors },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    plugins: [
      completeErrors(logger),
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
