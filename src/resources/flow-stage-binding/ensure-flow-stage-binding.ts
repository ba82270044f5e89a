import { isDeepStrictEqual } from 'node:util';
import { HttpStatusError, isAuthentikError } from '../../authentik/errors.js';
import { isSamePk } from '../../authentik/same-pk.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Path } from '../../errors/contract/error-extensions.js';
import { InvalidInputError, WriteStepError } from '../../errors/contract/gateway-errors.js';
import { createFieldError } from '../../errors/translate/field-error.js';
import { type Ensured, ensure } from '../ensure/ensure.js';
import { findRow } from '../list/find-row.js';
import { differingFields } from '../write/ignored-input.js';
import { type BindingKeys, checkBindingKeys, resolveBindingKeys } from './binding-keys.js';
import { withBothEvaluations } from './evaluations.js';
import {
  flowStageBindingInputNames,
  ignoredBindingInput,
  toPatchedFlowStageBindingRequest,
} from './flow-stage-binding.mapper.js';
import type { CreateFlowStageBindingInput } from './inputs/create-flow-stage-binding.input.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';
import type { DecodedFlowStageBinding } from './rest/flow-stage-binding.decode.js';

const { operations } = flowStageBindings;

/** A binding, and the input that authentik did not store. */
export interface EnsuredBinding {
  readonly binding: DecodedFlowStageBinding;
  readonly ignored: readonly Path[];
}

/** Binds a stage to a flow, or changes what differs in the binding that is there. */
export async function ensureBinding(
  input: CreateFlowStageBindingInput,
  context: GatewayContext,
): Promise<Ensured<EnsuredBinding>> {
  const keys = await resolveBindingKeys(input, context);
  const { target, stage, aliases } = keys;
  const request = { ...toPatchedFlowStageBindingRequest(input), order: input.order };
  const resultOf = (binding: DecodedFlowStageBinding): EnsuredBinding => ({
    binding,
    ignored: ignoredBindingInput(request, binding),
  });
  return ensure<DecodedFlowStageBinding, EnsuredBinding>({
    resource: 'flow stage binding',
    find: () => findBinding(keys, input, context),
    create: async () => {
      const binding = await flowStageBindings.create(context.authentik, { ...request, target, stage }, aliases);
      return resultOf(checkBindingKeys(binding, keys, operations.create));
    },
    update: async (found) => {
      const differing = differingFields(request, found, flowStageBindingInputNames);
      if (Object.keys(differing).length === 0) return { result: resultOf(found), change: 'UNCHANGED' };
      const patch = withBothEvaluations(differing, found);
      const binding = await flowStageBindings.partialUpdate(context.authentik, found.pk, patch, aliases);
      checkIsNotMoved(binding, keys);
      return { result: resultOf(binding), change: isDeepStrictEqual(binding, found) ? 'UNCHANGED' : 'UPDATED' };
    },
    isTaken: (error) =>
      error.kind === 'HTTP_STATUS' && (error.body?.problems.some(({ code }) => code === 'UNIQUE') ?? false),
  });
}

/** Another client may have moved the binding since the look-up, which a second run will see. */
function checkIsNotMoved(binding: DecodedFlowStageBinding, keys: BindingKeys): void {
  try {
    checkBindingKeys(binding, keys, operations.partialUpdate);
  } catch (error) {
    throw isAuthentikError(error) ? new WriteStepError(error, { mayBeTemporary: true }) : error;
  }
}

/** Of several bindings of the stage to the flow, the one with the order, otherwise the first. */
async function findBinding(
  { target, stage, aliases }: BindingKeys,
  { order }: CreateFlowStageBindingInput,
  { authentik }: GatewayContext,
): Promise<DecodedFlowStageBinding | undefined> {
  const query = { target, stage, ordering: 'order', page_size: 100 };
  const page = await flowStageBindings.list(authentik, query).catch((error: unknown) => {
    throw toMissing(error, aliases);
  });
  const isOfBoth = (row: DecodedFlowStageBinding) => isSamePk(row.target, target) && isSamePk(row.stage, stage);
  return findRow(page, (row) => isOfBoth(row) && row.order === order) ?? findRow(page, isOfBoth);
}

/** authentik rejects a filter by an object that does not exist; here the filter is the input. */
function toMissing(error: unknown, aliases: BindingKeys['aliases']): unknown {
  if (!(error instanceof HttpStatusError) || error.status !== 400) return error;
  const names = { target: 'flow', stage: 'stage', ...aliases };
  const missing = (error.body?.problems ?? []).flatMap(({ path: [field], code }) =>
    (field === 'target' || field === 'stage') && code === 'INVALID_CHOICE' ? [names[field]] : [],
  );
  if (missing.length === 0) return error;
  return new InvalidInputError(missing.map((name) => createFieldError(['input', name], 'NOT_FOUND')));
}
