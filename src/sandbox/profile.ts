import type { CaptchaStageRequest } from '../resources/captcha-stage/rest/captcha-stage.wire.js';
import {
  type FlowAuthenticationEnum,
  type FlowLayoutEnum,
  flowAuthentications,
  flowLayouts,
} from '../resources/flow/flow.wire.js';

/** The authentik that the sandbox imitates: the documented 2024.8 contract, or the real behaviour of a release. */
export const sandboxProfiles = ['documented', '2024.6', '2025.12', '2026.8', '2026.11'] as const;
export type SandboxProfile = (typeof sandboxProfiles)[number];

/** The differences between the profiles. */
export interface ProfileBehaviour {
  /**
   * Effect on a write: `written` creates flows; `crashes` validates, then fails like DRF on nested writes; `ignored` is
   * read-only.
   */
  readonly flowSet: 'written' | 'crashes' | 'ignored';
  /** Layouts of the release. The sandbox's flows use only these. */
  readonly layouts: readonly FlowLayoutEnum[];
  /** Values of `authentication` in the release. The sandbox's flows use only these. */
  readonly authentications: readonly FlowAuthenticationEnum[];
  /**
   * The field with the URL of a flow's background. With `background_url`, a flow also has the stored name and the
   * themes.
   */
  readonly backgroundField: 'background' | 'background_url';
  /** Whether a captcha stage has its private key as a value or as a reference to a managed secret. */
  readonly keyField: 'private_key' | 'private_key_ref';
  /** Fields after the key, in the serializer's order, which responses and 400 errors use. */
  readonly optionalFields: readonly Exclude<
    keyof CaptchaStageRequest,
    'name' | 'flow_set' | 'public_key' | 'private_key' | 'private_key_ref'
  >[];
  /** Whether a 404 names the model. */
  readonly namesModel: boolean;
  /** False: a scheme other than Bearer counts as missing credentials. */
  readonly rejectsOtherSchemes: boolean;
  readonly listHasAutocomplete: boolean;
  /** Whether texts follow Accept-Language, and responses have Content-Language. */
  readonly translates: boolean;
  /** Whether used_by has the action `left_dangling`, and identification stages can embed a captcha stage. */
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
  keyField: 'private_key',
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

const of2026: ProfileBehaviour = {
  ...of2025,
  layouts: flowLayouts,
  authentications: flowAuthentications,
  optionalFields: ['js_url', 'api_url', 'request_content_type', 'interactive', ...threshold],
};

/** The behaviour of each profile. Add a new release here. */
export const profileBehaviours: Readonly<Record<SandboxProfile, ProfileBehaviour>> = {
  documented,
  '2024.6': { ...documented, flowSet: 'crashes' },
  '2025.12': of2025,
  '2026.8': of2026,
  // Not released yet: as authentik's source of September 2026 says.
  '2026.11': { ...of2026, keyField: 'private_key_ref' },
};
