import { HttpStatusError, InvalidResponseError } from '../../authentik/errors.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import { NotFoundError } from '../../errors/contract/gateway-errors.js';
import { checkFilters } from '../list/check-filters.js';
import { toFlowStageBinding } from './flow-stage-binding.mapper.js';
import type { FlowStageBinding } from './flow-stage-binding.type.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';
import type { DecodedFlowStageBinding } from './rest/flow-stage-binding.decode.js';

/** Each row contains all flows of the stage, so the size of a page grows with the square of its rows. */
const pageSize = 20;

/**
 * Reads all bindings of a stage. Never returns only a part of them. Reads once more if some are missing, because the list
 * may have changed between two pages. @throws the first error of a page or a row, InvalidResponseError if some are missing
 * again, and TooManyCallsError if there are more pages than one operation may read.
 */
export async function readBindingsOfStage(stage: string, context: GatewayContext): Promise<FlowStageBinding[]> {
  const bindings = (await readPages(stage, context)) ?? (await readPages(stage, context));
  if (bindings === undefined) throw contractViolation('pagination.count');
  return bindings.map(toFlowStageBinding);
}

/** @returns undefined if rows are missing: fewer than the count, or the count changed between two pages. */
async function readPages(stage: string, context: GatewayContext): Promise<DecodedFlowStageBinding[] | undefined> {
  // A row moves to the next page, and is there again, when another one is inserted before it.
  const rows = new Map<string, DecodedFlowStageBinding>();
  const counts = new Set<number>();
  for (let page: number | undefined = 1; page !== undefined; ) {
    const { results, pagination } = await listPage(stage, page, context);
    for (const row of results) {
      if (row === undefined || row instanceof InvalidResponseError) throw row ?? contractViolation('results');
      rows.set(row.pk.toLowerCase(), row);
    }
    counts.add(pagination.count);
    if (pagination.next !== 0 && pagination.next !== page + 1) throw contractViolation('pagination.next');
    page = pagination.next === 0 ? undefined : pagination.next;
  }
  return counts.size === 1 && rows.size >= Math.max(...counts) ? [...rows.values()] : undefined;
}

async function listPage(stage: string, page: number, { authentik }: GatewayContext) {
  const query = { stage, ordering: 'target,order', page, page_size: pageSize };
  const found = await flowStageBindings.list(authentik, query).catch(throwMissingStage);
  return checkFilters(found, flowStageBindings.operations.list, { stage });
}

/** authentik rejects the filter if the stage does not exist, such as after another client has deleted it. */
function throwMissingStage(error: unknown): never {
  const isMissing = error instanceof HttpStatusError && error.body?.problems.some(({ path }) => path[0] === 'stage');
  throw isMissing ? new NotFoundError('STAGE_NOT_FOUND') : error;
}

const contractViolation = (field: string): InvalidResponseError =>
  new InvalidResponseError(flowStageBindings.operations.list, 'CONTRACT_VIOLATION', 200, field);
