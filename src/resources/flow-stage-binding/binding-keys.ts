import type { GatewayContext } from '../../context/gateway-context.js';
import type { FieldError } from '../../errors/contract/error-extensions.js';
import { InvalidInputError } from '../../errors/contract/gateway-errors.js';
import { createFieldError } from '../../errors/translate/field-error.js';
import { requestLineErrors } from '../../errors/translate/request-line.js';
import { captchaStages } from '../captcha-stage/rest/captcha-stage.client.js';
import { flows } from '../flow/flow.client.js';
import { findRow } from '../list/find-row.js';
import type { CreateFlowStageBindingInput } from './inputs/create-flow-stage-binding.input.js';

/** The two ends of a binding, as authentik knows them. */
export interface BindingKeys {
  readonly target: string;
  readonly stage: string;
  /** The input's names of the fields that were given by name or slug. */
  readonly aliases: Readonly<Record<string, string>>;
}

/**
 * The primary keys that the input gives, or that its name and slug stand for. Both are looked up side by side.
 * @throws InvalidInputError with TOO_LONG for each that fits into no call, before any is made, or with NOT_FOUND for each
 * that is not there; and what a lookup fails with.
 */
export async function resolveBindingKeys(
  { stage, stageName, flow, flowSlug }: CreateFlowStageBindingInput,
  context: GatewayContext,
): Promise<BindingKeys> {
  checkLengths(flowSlug, stageName);
  const lookups = [flow ?? findFlow(flowSlug ?? '', context), stage ?? findStage(stageName ?? '', context)] as const;
  // Both are awaited, so that one that fails leaves no other behind.
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

async function findFlow(slug: string, { authentik }: GatewayContext): Promise<string | undefined> {
  return findRow(await flows.list(authentik, { slug }), (row) => row.slug === slug)?.pk;
}

async function findStage(name: string, { authentik }: GatewayContext): Promise<string | undefined> {
  return findRow(await captchaStages.list(authentik, { name }), (row) => row.name === name)?.pk;
}

function checkLengths(flowSlug = '', stageName = ''): void {
  const tooLong = [
    ...requestLineErrors(flows.listPath({ slug: flowSlug }), { flowSlug }, ['input']),
    ...requestLineErrors(captchaStages.listPath({ name: stageName }), { stageName }, ['input']),
  ];
  if (tooLong.length > 0) throw new InvalidInputError(tooLong);
}
