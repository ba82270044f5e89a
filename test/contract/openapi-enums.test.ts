import { describe, expect, it } from '@jest/globals';
import { usedByActions } from '../../src/authentik/response/used-by.js';
import { requestContentTypes } from '../../src/resources/captcha-stage/rest/captcha-stage.wire.js';
import {
  deniedActions,
  flowAuthentications,
  flowDesignations,
  flowLayouts,
  policyEngineModes,
} from '../../src/resources/flow/flow.wire.js';
import { invalidResponseActions } from '../../src/resources/flow-stage-binding/rest/flow-stage-binding.wire.js';
import { readOpenApiSlices } from '../support/openapi-slice.js';

const since = (release: string) => (choice: string) => ({ release, choice });
const from = (release: string, choices: readonly string[]) => choices.map(since(release));

/** The choices of a wire type, each with the release that brought it. */
type Choices = readonly [string, readonly { readonly release: string; readonly choice: string }[]];

const shared: readonly Choices[] = [
  ['FlowDesignationEnum', from('2024.4', flowDesignations)],
  ['PolicyEngineMode', from('2024.4', policyEngineModes)],
  ['FlowLayoutEnum', [...from('2024.4', flowLayouts.slice(0, 5)), ...from('2026.2', flowLayouts.slice(5))]],
  ['DeniedActionEnum', from('2024.4', deniedActions)],
];

const laterAuthentications = new Map([
  ['require_redirect', '2025.8'],
  ['require_token', '2026.8'],
]);
const authentications = flowAuthentications.map((choice) =>
  since(laterAuthentications.get(choice) ?? '2024.4')(choice),
);

const ofCaptchaStages: readonly Choices[] = [
  ...shared,
  ['UsedByActionEnum', [...from('2024.4', usedByActions.slice(0, 4)), ...from('2025.12', usedByActions.slice(4))]],
  ['RequestContentTypeEnum', from('2026.8', requestContentTypes)],
];
const ofFlows: readonly Choices[] = [
  ...shared,
  ['AuthenticationEnum', authentications],
  ['InvalidResponseActionEnum', from('2024.4', invalidResponseActions)],
];

const slices = [
  ...readOpenApiSlices().map((slice) => ({ wire: 'captcha-stage.wire', choices: ofCaptchaStages, ...slice })),
  ...readOpenApiSlices('flows').map((slice) => ({ wire: 'flow-stage-binding.wire', choices: ofFlows, ...slice })),
];

/** 2024.4 comes before 2024.10. */
const isBefore = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true }) < 0;

describe.each(slices)('$wire, and OpenAPI $name', ({ release, choices, choicesOf }) => {
  it.each(choices)('has the choices of %s', (name, known) => {
    const ofRelease = known.filter((choice) => !isBefore(release, choice.release)).map(({ choice }) => choice);
    expect(ofRelease).toEqual(choicesOf(name) ?? []);
  });
});
