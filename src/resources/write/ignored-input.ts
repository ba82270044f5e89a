import { withoutOuterSpace } from '../../authentik/outer-space.js';
import type { Path } from '../../errors/contract/error-extensions.js';
import type { DecodedCaptchaStage } from '../captcha-stage/captcha-stage.decode.js';
import { captchaStageInputNames } from '../captcha-stage/captcha-stage.mapper.js';
import type { FlowSetRequest, PatchedCaptchaStageRequest } from '../captcha-stage/captcha-stage.wire.js';
import { flowInputNames } from '../flow/flow.mapper.js';

/**
 * Where in the input something was asked for that the answer to the write does not show: DRF drops what a release
 * does not know without a word. `private_key` is never shown, and a field that broke the contract says so itself.
 */
export function ignoredInput(sent: PatchedCaptchaStageRequest, stored: DecodedCaptchaStage): Path[] {
  const fields: Path[] = ignoredFields(sent, stored, captchaStageInputNames).map((name) => [name]);
  return sent.flow_set === undefined ? fields : [...fields, ...ignoredFlows(sent.flow_set, stored.flow_set)];
}

/** What is compared otherwise, or cannot be. */
const notCompared: ReadonlySet<string> = new Set<keyof PatchedCaptchaStageRequest>(['private_key', 'flow_set']);

function ignoredFields(sent: object, stored: object, names: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(sent)
    .filter((field) => !notCompared.has(field) && !isStored(Reflect.get(sent, field), Reflect.get(stored, field)))
    .map((field) => String(names[field]));
}

function ignoredFlows(sent: readonly FlowSetRequest[], stored: DecodedCaptchaStage['flow_set']): Path[] {
  const bySlug = new Map(stored.toReversed().map((flow) => [flow.slug, flow]));
  const matches = sent.map(({ slug }) => bySlug.get(slug));
  if (sent.length !== stored.length || matches.includes(undefined)) return [['flowSet']];
  return sent.flatMap((flow, index) =>
    ignoredFields(flow, matches[index] ?? {}, flowInputNames).map((name) => ['flowSet', index, name]),
  );
}

/** Texts are compared as DRF stores them: without white space around them. */
function isStored(sent: unknown, stored: unknown): boolean {
  if (sent === stored || stored instanceof Error) return true;
  const areTexts = typeof sent === 'string' && typeof stored === 'string';
  return areTexts && withoutOuterSpace(sent) === withoutOuterSpace(stored);
}
