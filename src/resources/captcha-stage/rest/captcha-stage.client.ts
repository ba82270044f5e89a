import { toStoredText } from '../../../authentik/text.js';
import { upcoming } from '../../../authentik/upcoming-names.js';
import { type AuthentikClient, Viewset } from '../../../authentik/viewset.js';
import { findRow } from '../../list/find-row.js';
import { type DecodedCaptchaStage, decodeCaptchaStage } from './captcha-stage.decode.js';
import type { CaptchaStageListQuery, CaptchaStageRequest } from './captcha-stage.wire.js';

/** authentik's captcha-stage viewset. */
export const captchaStages = new Viewset<DecodedCaptchaStage, CaptchaStageRequest, CaptchaStageListQuery>({
  resource: 'captcha stage',
  operationPrefix: 'stages_captcha',
  path: '/stages/captcha/',
  decode: decodeCaptchaStage,
  key: 'pk',
  secretFields: [upcoming.valueField],
  // A release that rejects the wrong key field names the right one.
  knownFields: [upcoming.valueField, upcoming.referenceField],
});

/** Finds a stage by its unique name. Trims the name first, as authentik does when it stores it. */
export async function findStageByName(client: AuthentikClient, name: string): Promise<DecodedCaptchaStage | undefined> {
  const stored = toStoredText(name);
  return findRow(await captchaStages.list(client, { name: stored }), (row) => row.name === stored);
}
