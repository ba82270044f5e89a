import { HttpStatusError, InvalidResponseError } from '../../authentik/errors.js';
import { isSamePk } from '../../authentik/same-pk.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import { NotFoundError } from '../../errors/contract/gateway-errors.js';
import { toFlowStageBinding } from './flow-stage-binding.mapper.js';
import type { FlowStageBinding } from './flow-stage-binding.type.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';

/** Each row contains all flows of the stage, so the size of a page grows with the square of its rows. */
const pageSize = 20;

/**
 * Reads all pages of the bindings of a stage. Never returns only a part of them. @throws the first error of a page or a
 * row, and TooManyCallsError if there are more pages than one operation may read.
 */
export async function readBindingsOfStage(stage: string, context: GatewayContext): Promise<FlowStageBinding[]> {
  const bindings: FlowStageBinding[] = [];
  for (let page: number | undefined = 1; page !== undefined; ) {
    const { results, pagination } = await listPage(stage, page, context);
    for (const row of results) {
      if (row === undefined || row instanceof InvalidResponseError || !isSamePk(row.stage, stage))
        throw row instanceof InvalidResponseError ? row : contractViolation('results');
      bindings.push(toFlowStageBinding(row));
    }
    if (pagination.next !== 0 && pagination.next !== page + 1) throw contractViolation('pagination.next');
    page = pagination.next === 0 ? undefined : pagination.next;
  }
  return bindings;
}

const listPage = (stage: string, page: number, { authentik }: GatewayContext) =>
  flowStageBindings
    .list(authentik, { stage, ordering: 'target,order', page, page_size: pageSize })
    .catch(throwMissingStage);

/** authentik rejects the filter if the stage does not exist, such as after another client has deleted it. */
function throwMissingStage(error: unknown): never {
  const isMissing = error instanceof HttpStatusError && error.body?.problems.some(({ path }) => path[0] === 'stage');
  throw isMissing ? new NotFoundError('STAGE_NOT_FOUND') : error;
}

const contractViolation = (field: string): InvalidResponseError =>
  new InvalidResponseError(flowStageBindings.operations.list, 'CONTRACT_VIOLATION', 200, field);
