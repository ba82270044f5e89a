/** The part of authentik's contract that the peers generate their schemas from. */

const text = { type: 'string' };
const uuid = { type: 'string', format: 'uuid' };
const flag = { type: 'boolean' };
const score = { type: 'number', format: 'double' };
const choice = (...values) => ({ type: 'string', enum: values });
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const object = (required, properties) => ({ type: 'object', required, properties });
const json = (schema) => ({ 'application/json': { schema } });

const flowInput = {
  name: text,
  slug: { type: 'string', minLength: 1, maxLength: 50, pattern: '^[-a-zA-Z0-9_]+$' },
  title: text,
  designation: ref('FlowDesignationEnum'),
  policy_engine_mode: ref('PolicyEngineMode'),
  compatibility_mode: flag,
  layout: ref('FlowLayoutEnum'),
  denied_action: ref('DeniedActionEnum'),
};
const stageInput = {
  name: text,
  public_key: text,
  js_url: text,
  api_url: text,
  interactive: flag,
  score_min_threshold: score,
  score_max_threshold: score,
  error_on_invalid_score: flag,
  request_content_type: text,
};

/**
 * Copied through JSON: openapi-to-graphql treats an object that occurs twice as a YAML anchor.
 * @param origin of the upstream, without a path.
 */
export const openapi = (origin) => JSON.parse(JSON.stringify(contract(origin)));

const contract = (origin) => ({
  openapi: '3.0.3',
  info: { title: 'authentik', version: '2026.8.3' },
  servers: [{ url: `${origin}/api/v3` }],
  paths: {
    '/stages/captcha/{stage_uuid}/': {
      get: {
        operationId: 'stages_captcha_retrieve',
        parameters: [{ in: 'path', name: 'stage_uuid', required: true, schema: uuid }],
        responses: { 200: { description: '', content: json(ref('CaptchaStage')) } },
      },
    },
    '/stages/captcha/': {
      post: {
        operationId: 'stages_captcha_create',
        requestBody: { required: true, content: json(ref('CaptchaStageRequest')) },
        responses: { 201: { description: '', content: json(ref('CaptchaStage')) } },
      },
    },
  },
  components: {
    schemas: {
      FlowDesignationEnum: choice('authentication', 'enrollment', 'recovery', 'invalidation'),
      PolicyEngineMode: choice('all', 'any'),
      FlowLayoutEnum: choice('stacked', 'content_left', 'content_right', 'sidebar_left', 'sidebar_right'),
      DeniedActionEnum: choice('message_continue', 'message', 'continue'),
      FlowSetRequest: object(['designation', 'name', 'slug', 'title'], flowInput),
      CaptchaStageRequest: object(['name', 'private_key', 'public_key'], {
        ...stageInput,
        private_key: text,
        flow_set: { type: 'array', items: ref('FlowSetRequest') },
      }),
      FlowSet: object(['pk', 'name', 'slug', 'title', 'designation'], {
        ...flowInput,
        pk: uuid,
        policybindingmodel_ptr_id: uuid,
        background: text,
        export_url: text,
      }),
      CaptchaStage: object(['pk', 'name', 'public_key'], {
        ...stageInput,
        pk: uuid,
        component: text,
        verbose_name: text,
        verbose_name_plural: text,
        meta_model_name: text,
        flow_set: { type: 'array', items: ref('FlowSet') },
      }),
    },
  },
});
