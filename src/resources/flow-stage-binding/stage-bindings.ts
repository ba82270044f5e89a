import { InvalidResponseError } from '../../authentik/errors.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import { toFlowStageBinding } from './flow-stage-binding.mapper.js';
import type { FlowStageBinding } from './flow-stage-binding.type.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';

/** Each row repeats the flows of the stage: larger pages would grow with the square of their size. */
const pageSize = 20;

/**
 * All bindings of a stage, page by page: never a part of them. @throws the first error of a page or a row, and
 * TooManyCallsError for more pages than one operation may read.
 */
export async function readBindingsOfStage(stage: string, context: GatewayContext): Promise<FlowStageBinding[]> {
  const bindings: FlowStageBinding[] = [];
  for (let page: number | undefined = 1; page !== undefined; ) {
    const query = { stage, ordering: 'target,order', page, page_size: pageSize };
    const { results, pagination } = await flowStageBindings.list(context.authentik, query);
    for (const row of results) {
      if (row === undefined || row instanceof InvalidResponseError || !isOf(row.stage, stage))
        throw row instanceof InvalidResponseError ? row : contractViolation('results');
      bindings.push(toFlowStageBinding(row));
    }
    if (pagination.next !== 0 && pagination.next !== page + 1) throw contractViolation('pagination.next');
    page = pagination.next === 0 ? undefined : pagination.next;
  }
  return bindings;
}

const isOf = (pk: string, stage: string): boolean => pk.toLowerCase() === stage.toLowerCase();

const contractViolation = (field: string): InvalidResponseError =>
  new InvalidResponseError(flowStageBindings.operations.list, 'CONTRACT_VIOLATION', 200, field);
