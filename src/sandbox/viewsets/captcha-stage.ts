import { requestContentTypes } from '../../resources/captcha-stage/rest/captcha-stage.wire.js';
import { booleanField } from '../fields/boolean.field.js';
import { choiceField } from '../fields/choice.field.js';
import { numberField } from '../fields/number.field.js';
import { textField } from '../fields/text.field.js';
import type { StageType } from './stage.viewset.js';

const optionalFields = {
  js_url: textField({ required: false }),
  api_url: textField({ required: false }),
  request_content_type: choiceField(requestContentTypes),
  interactive: booleanField(),
  score_min_threshold: numberField(),
  score_max_threshold: numberField(),
  error_on_invalid_score: booleanField(),
};

/** `/stages/captcha/` */
export const captchaStages: StageType = {
  path: '/stages/captcha/',
  model: 'CaptchaStage',
  kind: {
    component: 'ak-stage-captcha-form',
    verbose_name: 'Captcha Stage',
    verbose_name_plural: 'Captcha Stages',
    meta_model_name: 'authentik_stages_captcha.captchastage',
  },
  fields: ({ behaviour: { optionalFields: names } }) => ({
    public_key: textField(),
    private_key: textField(),
    ...Object.fromEntries(names.map((name) => [name, optionalFields[name]])),
  }),
  secrets: ['private_key'],
  defaults: {
    js_url: 'https://www.recaptcha.net/recaptcha/api.js',
    api_url: 'https://www.recaptcha.net/recaptcha/api/siteverify',
    request_content_type: 'application/x-www-form-urlencoded',
    interactive: false,
    score_min_threshold: 0.5,
    score_max_threshold: 1,
    error_on_invalid_score: true,
  },
  filters: ['public_key'],
};
