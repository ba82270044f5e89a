import type { CaptchaStageRequest } from '../../resources/captcha-stage/captcha-stage.wire.js';
import type { FlowSetRequest } from '../../resources/flow/flow.wire.js';

/** What a captcha stage keeps of a write. The private key is not among it: no answer could ever carry it. */
export type StageColumns = Required<Omit<CaptchaStageRequest, 'flow_set' | 'private_key'>>;

/** What a flow keeps of a write. */
export type FlowColumns = Required<FlowSetRequest>;

export interface StoredStage extends StageColumns {
  readonly pk: string;
}

export interface StoredFlow extends FlowColumns {
  readonly pk: string;
  readonly policybindingmodel_ptr_id: string;
  readonly background: string;
}

/** A stage's place in a flow. The same pair may be bound more than once, in different places. */
export interface Binding {
  readonly pk: string;
  readonly order: number;
  readonly stage: string;
  readonly flow: string;
}

/** The defaults of authentik's model. Name and public key have none: a create cannot leave them out. */
export const newStage: StageColumns = {
  name: '',
  public_key: '',
  js_url: 'https://www.recaptcha.net/recaptcha/api.js',
  api_url: 'https://www.recaptcha.net/recaptcha/api/siteverify',
  request_content_type: 'application/x-www-form-urlencoded',
  interactive: false,
  score_min_threshold: 0.5,
  score_max_threshold: 1,
  error_on_invalid_score: true,
};

/** The defaults of authentik's model. The first four have none: a create cannot leave them out. */
export const newFlow: FlowColumns & Pick<StoredFlow, 'background'> = {
  name: '',
  slug: '',
  title: '',
  designation: 'authentication',
  background: '/static/dist/assets/images/flow_background.jpg',
  policy_engine_mode: 'any',
  compatibility_mode: false,
  layout: 'stacked',
  denied_action: 'message_continue',
};
