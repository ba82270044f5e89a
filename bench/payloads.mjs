/** The requests, and the responses of the canned upstream: one flow in one stage with every field, so that nothing is left out. */

const flow = (index) => ({
  name: `Sign up ${index}`,
  slug: `sign-up-${index}`,
  title: 'Sign up here',
  designation: 'enrollment',
  policy_engine_mode: 'all',
  compatibility_mode: true,
  layout: 'sidebar_left',
  denied_action: 'continue',
});

const storedFlow = (index) => ({
  pk: `f1000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  policybindingmodel_ptr_id: `b1000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  ...flow(index),
  background: '/static/dist/assets/images/flow_background.jpg',
  export_url: `/api/v3/flows/instances/sign-up-${index}/export/`,
});

const list = (length, item) => Array.from({ length }, (_, index) => item(index));

const plain = {
  name: 'sign-up captcha',
  public_key: '6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI',
  js_url: 'https://challenges.example.com/api.js',
  api_url: 'https://challenges.example.com/siteverify',
  interactive: true,
  score_min_threshold: 0.25,
  score_max_threshold: 0.75,
  error_on_invalid_score: false,
  request_content_type: 'application/json',
};

export const stagePk = 'ca000000-0000-4000-8000-000000000009';

/** A create request in authentik's format. */
export const restInput = (flows = 1) => ({
  ...plain,
  private_key: '6LeIxAcTAAAAAGG-vFI1TnRWxMZNFuojJ4WifJWe',
  flow_set: list(flows, flow),
});

/** A stage as authentik returns it. */
export const storedStage = (flows = 1, pk = stagePk) => ({
  pk,
  component: 'ak-stage-captcha-form',
  verbose_name: 'Captcha Stage',
  verbose_name_plural: 'Captcha Stages',
  meta_model_name: 'authentik_stages_captcha.captchastage',
  ...plain,
  flow_set: list(flows, storedFlow),
});

/** A page of stages as authentik returns it. */
export const storedPage = (stages) => ({
  pagination: {
    next: 0,
    previous: 0,
    count: stages,
    current: 1,
    total_pages: 1,
    start_index: 1,
    end_index: stages,
  },
  results: list(stages, (index) => storedStage(1, stagePk.replace(/.{4}$/, String(index).padStart(4, '0')))),
});

const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const enums = {
  designation: 'ENROLLMENT',
  policy_engine_mode: 'ALL',
  layout: 'SIDEBAR_LEFT',
  denied_action: 'CONTINUE',
  request_content_type: 'JSON',
};

/** The same create request in the gateway's format. */
export function graphqlInput(flows = 1) {
  const translate = (object) =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        camel(name),
        Array.isArray(value) ? value.map(translate) : (enums[name] ?? value),
      ]),
    );
  return translate(restInput(flows));
}
