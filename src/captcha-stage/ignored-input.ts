import type { DecodedCaptchaStage } from '../authentik/captcha-stage.decode.js';
import type { FlowSetRequest, PatchedCaptchaStageRequest } from '../authentik/captcha-stage.wire.js';
import { withoutOuterSpace } from '../authentik/outer-space.js';
import type { Path } from '../errors/error-extensions.js';
import { flowInputNames } from '../flow/flow.mapper.js';
import { captchaStageInputNames } from './captcha-stage.mapper.js';

/**
 * Where in the input something was asked for that the answer to the write does not show: DRF drops what a release
 * does not know without a word. `private_key` is never shown, and a field that broke the contract says so itself.
 */
export function ignoredInput(sent: PatchedCaptchaStageRequest, stored: DecodedCaptchaStage): Path[] {
  const { private_key: _, flow_set: flows, ...values } = sent;
  const fields = ignoredFields(values, stored, captchaStageInputNames).map((name) => [name]);
  return flows === undefined ? fields : [...fields, ...ignoredFlows(flows, stored.flow_set)];
}

function ignoredFields(sent: object, stored: object, names: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(sent)
    .filter(([field, value]) => !isStored(value, Reflect.get(stored, field)))
    .map(([field]) => String(names[field]));
}

function ignoredFlows(sent: readonly FlowSetRequest[], stored: DecodedCaptchaStage['flow_set']): Path[] {
  const matches = sent.map(({ slug }) => stored.find((flow) => flow.slug === slug));
  if (sent.length !== stored.length || matches.includes(undefined)) return [['flowSet']];
  return sent.flatMap((flow, index) =>
    ignoredFields(flow, matches[index] ?? {}, flowInputNames).map((name) => ['flowSet', index, name]),
  );
}

/** Texts are compared as DRF stores them: without white space around them. */
function isStored(sent: unknown, stored: unknown): boolean {
  if (stored instanceof Error) return true;
  const areTexts = typeof sent === 'string' && typeof stored === 'string';
  return areTexts ? withoutOuterSpace(sent) === withoutOuterSpace(stored) : sent === stored;
}
