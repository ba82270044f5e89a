import type { CaptchaStageRequest } from '../resources/captcha-stage/rest/captcha-stage.wire.js';
import {
  type FlowAuthenticationEnum,
  type FlowLayoutEnum,
  flowAuthentications,
  flowLayouts,
} from '../resources/flow/flow.wire.js';

/** Which authentik the sandbox stands in for: the 2024.8 contract taken at its word, or a release as it really behaves. */
export const sandboxProfiles = ['documented', '2024.6', '2025.12', '2026.8'] as const;
export type SandboxProfile = (typeof sandboxProfiles)[number];

/** All that differs between the profiles. */
export interface ProfileBehaviour {
  /** On a write: `written` creates flows; `crashes` validates, then fails as DRF does on nested writes; `ignored` is read-only. */
  readonly flowSet: 'written' | 'crashes' | 'ignored';
  /** Layouts that the release knows; the sandbox's own flows use no other. */
  readonly layouts: readonly FlowLayoutEnum[];
  /** What a flow may ask of a user's authentication; the sandbox's own flows use no other. */
  readonly authentications: readonly FlowAuthenticationEnum[];
  /** The field with the address of a flow's picture; `background_url` brings the stored name and the themes along. */
  readonly backgroundField: 'background' | 'background_url';
  /** Fields that follow `private_key`, in the serializer's order: of a response and of a 400. */
  readonly optionalFields: readonly Exclude<
    keyof CaptchaStageRequest,
    'name' | 'flow_set' | 'public_key' | 'private_key'
  >[];
  /** A 404 says which model has no such object. */
  readonly namesModel: boolean;
  /** False: a scheme other than Bearer counts as no credentials. */
  readonly rejectsOtherSchemes: boolean;
  readonly listHasAutocomplete: boolean;
  /** Texts follow Accept-Language, and responses carry Content-Language. */
  readonly translates: boolean;
  /** used_by knows the action `left_dangling`, and identification stages can embed a captcha stage. */
  readonly knowsLeftDangling: boolean;
  readonly configHasReputationTimeout: boolean;
  readonly healthyStatus: 200 | 204;
}

const threshold = ['score_min_threshold', 'score_max_threshold', 'error_on_invalid_score'] as const;

const documented: ProfileBehaviour = {
  flowSet: 'written',
  layouts: flowLayouts.filter((layout) => !layout.endsWith('_frame_background')),
  authentications: flowAuthentications.filter((choice) => !['require_redirect', 'require_token'].includes(choice)),
  backgroundField: 'background',
  optionalFields: ['js_url', 'api_url', ...threshold],
  namesModel: false,
  rejectsOtherSchemes: true,
  listHasAutocomplete: false,
  translates: false,
  knowsLeftDangling: false,
  configHasReputationTimeout: true,
  healthyStatus: 204,
};

const of2025: ProfileBehaviour = {
  ...documented,
  flowSet: 'ignored',
  authentications: flowAuthentications.filter((choice) => choice !== 'require_token'),
  backgroundField: 'background_url',
  optionalFields: ['js_url', 'api_url', 'interactive', ...threshold],
  namesModel: true,
  rejectsOtherSchemes: false,
  listHasAutocomplete: true,
  translates: true,
  knowsLeftDangling: true,
  configHasReputationTimeout: false,
  healthyStatus: 200,
};

/** How each profile behaves: the one place to look, and to add a release. */
export const profileBehaviours: Readonly<Record<SandboxProfile, ProfileBehaviour>> = {
  documented,
  '2024.6': { ...documented, flowSet: 'crashes' },
  '2025.12': of2025,
  '2026.8': {
    ...of2025,
    layouts: flowLayouts,
    authentications: flowAuthentications,
    optionalFields: ['js_url', 'api_url', 'request_content_type', 'interactive', ...threshold],
  },
};
