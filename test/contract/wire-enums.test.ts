import { describe, expect, it } from '@jest/globals';
import * as oldClient from 'goauthentik-api-2024.8';
import * as newClient from 'goauthentik-api-2026.8';
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

const since2026 = ['sidebar_left_frame_background', 'sidebar_right_frame_background'];

/** The choices of a client's enum, without its placeholder for those it does not know. */
function choicesOf({ UnknownDefaultOpenApi: placeholder, ...choices }: Readonly<Record<string, string>>): string[] {
  expect(placeholder).toBe('11184809');
  return Object.values(choices);
}

describe('the choices of the wire types', () => {
  it.each([
    ['FlowDesignationEnum', flowDesignations, newClient.FlowDesignationEnum],
    ['PolicyEngineMode', policyEngineModes, newClient.PolicyEngineMode],
    ['FlowLayoutEnum', flowLayouts, newClient.FlowLayoutEnum],
    ['DeniedActionEnum', deniedActions, newClient.DeniedActionEnum],
    ['AuthenticationEnum', flowAuthentications, newClient.AuthenticationEnum],
    ['InvalidResponseActionEnum', invalidResponseActions, newClient.InvalidResponseActionEnum],
    ['RequestContentTypeEnum', requestContentTypes, newClient.RequestContentTypeEnum],
    ['UsedByActionEnum', usedByActions, newClient.UsedByActionEnum],
  ])("has the choices of the 2026.8 client's %s, in its order", (_, choices, ofClient) => {
    expect(choices).toEqual(choicesOf(ofClient));
  });

  it.each([
    ['FlowDesignationEnum', flowDesignations, [], oldClient.FlowDesignationEnum],
    ['PolicyEngineMode', policyEngineModes, [], oldClient.PolicyEngineMode],
    ['FlowLayoutEnum', flowLayouts, since2026, oldClient.FlowLayoutEnum],
    ['DeniedActionEnum', deniedActions, [], oldClient.DeniedActionEnum],
    ['AuthenticationEnum', flowAuthentications, ['require_redirect', 'require_token'], oldClient.AuthenticationEnum],
    ['InvalidResponseActionEnum', invalidResponseActions, [], oldClient.InvalidResponseActionEnum],
    ['UsedByActionEnum', usedByActions, ['left_dangling'], oldClient.UsedByActionEnum],
  ])(
    "has the choices of the 2024.8 client's %s, and later ones",
    (_, choices: readonly string[], later: readonly string[], ofClient) => {
      expect(choices).toEqual(expect.arrayContaining([...later]));
      expect(choices.filter((choice) => !later.includes(choice))).toEqual(choicesOf(ofClient));
    },
  );
});
