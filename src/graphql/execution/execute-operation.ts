import { execute, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Warning } from '../../errors/contract/warning.js';
import type { FormatError } from '../../errors/translate/format-error.js';
import type { Logger } from '../../telemetry/logger.js';
import { addRequestExtensions, type CompleteError } from '../response/request-extensions.js';
import type { Operation } from './document-cache.js';

export type Variables = Record<string, unknown>;

/** The body of a response. `data` is absent when nothing was executed because a variable was invalid. */
interface OperationResponse {
  readonly errors?: readonly CompleteError[];
  readonly data?: Record<string, unknown> | null;
  readonly extensions?: { readonly warnings: readonly Warning[] };
}

/** Executes one operation of a valid document and records it. */
export type ExecuteOperation = (
  operation: Operation,
  variables: Variables,
  context: GatewayContext,
) => Promise<OperationResponse>;

export interface ExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly formatError: FormatError;
  readonly logger: Logger;
}

// One error is enough: from-coercion.ts finds all invalid variables itself, without quoting values.
const options = { maxCoercionErrors: 1 };

/** Executes every operation, whether its document is new or cached. */
export function createExecuteOperation({ schema, formatError, logger }: ExecutionOptions): ExecuteOperation {
  return async ({ document, operation, hash }, variables, context) => {
    const operationName = operation.name?.value;
    context.record.operation = { kind: operation.operation, name: operationName, hash };
    removeUndeclared(variables, operation);
    const args = { schema, document, operationName, variableValues: variables, contextValue: context, options };
    const { data, errors: raw } = await execute(args);
    const executed = { schema, document, operation, variables };
    const { warnings } = context;
    return {
      ...(raw && { errors: addRequestExtensions({ context, raw, executed }, formatError, logger) }),
      ...(data !== undefined && { data }),
      ...(warnings.length > 0 && { extensions: { warnings } }),
    };
  };
}

/** Frees variables that nothing uses. The request holds the rest until its response is sent. */
function removeUndeclared(variables: Variables, { variableDefinitions = [] }: OperationDefinitionNode): void {
  for (const name of Object.keys(variables))
    if (!variableDefinitions.some(({ variable }) => variable.name.value === name)) delete variables[name];
}
