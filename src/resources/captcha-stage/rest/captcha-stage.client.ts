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
  // Each release rejects a request that has the other one's field, and names its own.
  knownFields: [upcoming.valueField, upcoming.referenceField],
});

/** Looks a stage up by its name, which is unique; a name as a write may give it, before authentik trims it. */
export async function findStageByName(client: AuthentikClient, name: string): Promise<DecodedCaptchaStage | undefined> {
  const stored = toStoredText(name);
  return findRow(await captchaStages.list(client, { name: stored }), (row) => row.name === stored);
}
