/** A captcha stage as authentik 2024.8 returns it. */
export function wireCaptchaStage(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    pk: 'ca000000-0000-4000-8000-000000000009',
    name: 'captcha',
    component: 'ak-stage-captcha-form',
    verbose_name: 'Captcha Stage',
    verbose_name_plural: 'Captcha Stages',
    meta_model_name: 'authentik_stages_captcha.captchastage',
    flow_set: [],
    public_key: 'public',
    js_url: 'https://www.recaptcha.net/recaptcha/api.js',
    api_url: 'https://www.recaptcha.net/recaptcha/api/siteverify',
    score_min_threshold: 0.5,
    score_max_threshold: 1,
    error_on_invalid_score: true,
    ...overrides,
  };
}

/** A flow of a stage as authentik 2024.8 returns it. */
export function wireFlow(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    pk: 'f1000000-0000-4000-8000-000000000009',
    policybindingmodel_ptr_id: 'b1000000-0000-4000-8000-000000000009',
    name: 'Sign up',
    slug: 'sign-up',
    title: 'Sign up here',
    designation: 'enrollment',
    background: '/static/background.jpg',
    policy_engine_mode: 'any',
    compatibility_mode: false,
    export_url: '/api/v3/flows/instances/sign-up/export/',
    layout: 'stacked',
    denied_action: 'message_continue',
    ...overrides,
  };
}
