import { InvalidResponseError } from '../../authentik/errors.js';
import type { Operation } from '../../authentik/operation.js';
import { isSamePk } from '../../authentik/same-pk.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { FieldError } from '../../errors/contract/error-extensions.js';
import { InvalidInputError } from '../../errors/contract/gateway-errors.js';
import { createFieldError } from '../../errors/translate/field-error.js';
import { requestLineErrors } from '../../errors/translate/request-line.js';
import { captchaStages, findStageByName } from '../captcha-stage/rest/captcha-stage.client.js';
import { flows } from '../flow/flow.client.js';
import { findRow } from '../list/find-row.js';
import type { CreateFlowStageBindingInput } from './inputs/create-flow-stage-binding.input.js';
import type { DecodedFlowStageBinding } from './rest/flow-stage-binding.decode.js';

/** Primary keys of the flow (`target`) and of the stage of a binding. */
export interface BindingKeys {
  readonly target: string;
  readonly stage: string;
  /** For fields that the input gives by name or slug: authentik's name of the field, and the input's. */
  readonly aliases: Readonly<Record<string, string>>;
}

/**
 * Returns the primary keys of the input, and looks up the stage's name and the flow's slug at the same time.
 * @throws InvalidInputError with TOO_LONG before any call, for a name or slug that does not fit into a request line;
 * with NOT_FOUND for a name or slug that does not exist; and the error of a failed lookup.
 */
export async function resolveBindingKeys(
  { stage, stageName, flow, flowSlug }: CreateFlowStageBindingInput,
  context: GatewayContext,
): Promise<BindingKeys> {
  checkLengths(flowSlug, stageName);
  const lookups = [flow ?? findFlow(flowSlug ?? '', context), stage ?? findStage(stageName ?? '', context)] as const;
  // Waits for both lookups, so that neither is still running if the other fails.
  await Promise.allSettled(lookups);
  const [target, found] = await Promise.all(lookups);
  const missing: FieldError[] = [];
  if (found === undefined) missing.push(createFieldError(['input', 'stageName'], 'NOT_FOUND'));
  if (target === undefined) missing.push(createFieldError(['input', 'flowSlug'], 'NOT_FOUND'));
  if (target === undefined || found === undefined) throw new InvalidInputError(missing);
  const aliases = {
    ...(flowSlug === undefined ? {} : { target: 'flowSlug' }),
    ...(stageName === undefined ? {} : { stage: 'stageName' }),
  };
  return { target, stage: found, aliases };
}

/**
 * The response to a write with these keys. @throws InvalidResponseError if it shows another flow or stage: something was
 * written, but not this binding.
 */
export function checkBindingKeys(
  binding: DecodedFlowStageBinding,
  { target, stage }: Pick<BindingKeys, 'target' | 'stage'>,
  operation: Operation,
): DecodedFlowStageBinding {
  const isTarget = isSamePk(binding.target, target);
  if (isTarget && isSamePk(binding.stage, stage)) return binding;
  const status = operation.method === 'POST' ? 201 : 200;
  throw new InvalidResponseError(operation, 'CONTRACT_VIOLATION', status, isTarget ? 'stage' : 'target', true);
}

async function findFlow(slug: string, { authentik }: GatewayContext): Promise<string | undefined> {
  return findRow(await flows.list(authentik, { slug }), (row) => row.slug === slug)?.pk;
}

async function findStage(name: string, { authentik }: GatewayContext): Promise<string | undefined> {
  return (await findStageByName(authentik, name))?.pk;
}

function checkLengths(flowSlug = '', stageName = ''): void {
  const tooLong = [
    ...requestLineErrors(() => flows.listPath({ slug: flowSlug }), { flowSlug }, ['input']),
    ...requestLineErrors(() => captchaStages.listPath({ name: stageName }), { stageName }, ['input']),
  ];
  if (tooLong.length > 0) throw new InvalidInputError(tooLong);
}
