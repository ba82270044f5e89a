import { requestContentTypes } from '../../resources/captcha-stage/rest/captcha-stage.wire.js';
import { booleanField } from '../fields/boolean.field.js';
import { choiceField } from '../fields/choice.field.js';
import type { Field } from '../fields/field.js';
import { numberField } from '../fields/number.field.js';
import { relatedField } from '../fields/related.field.js';
import { textField } from '../fields/text.field.js';
import { ValidationError } from '../fields/validation-error.js';
import { rejection } from '../http/response.js';
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

/** Rejects `private_key`; the exact text of 2026.11 is not known. */
const replacedField: Field<undefined> = {
  required: false,
  read: () => {
    throw new ValidationError(['This field has been replaced by private_key_ref.']);
  },
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
  fields: ({ store, behaviour: { optionalFields: names, keyField } }) => ({
    public_key: textField(),
    ...(keyField === 'private_key'
      ? { private_key: textField() }
      : { private_key: replacedField, private_key_ref: relatedField(store.secrets) }),
    ...Object.fromEntries(names.map((name) => [name, optionalFields[name]])),
  }),
  secrets: ['private_key'],
  authorize: ({ private_key_ref: secret }, role) => {
    if (secret !== undefined && role?.sees('SecretValue') !== 'all')
      throw rejection(403, 'You do not have permission to use this secret.');
  },
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
