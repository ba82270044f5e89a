import { Viewset } from '../../src/authentik/viewset.js';
import { type DecodedIdentificationStage, decodeIdentificationStage } from './identification-stage.decode.js';
import type { IdentificationStageRequest } from './identification-stage.wire.js';

/** authentik's identification-stage viewset, without its list. */
export const identificationStages = new Viewset<DecodedIdentificationStage, IdentificationStageRequest, never>({
  resource: 'identification stage',
  operationPrefix: 'stages_identification',
  path: '/stages/identification/',
  decode: decodeIdentificationStage,
  key: 'pk',
  secretFields: [],
});
