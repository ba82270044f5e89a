import { Field, Float, InputType } from 'type-graphql';
import { IsText } from '../../../input-validation/constraints.js';
import { withDefault } from '../../write/with-default.js';
import { CaptchaRequestContentType } from '../captcha-request-content-type.enum.js';
import { stageTexts, UpdateCaptchaStageInput } from './update-captcha-stage.input.js';

@InputType({
  description:
    "A complete captcha stage. A new or replaced stage needs exactly one of `privateKey` and `privateKeyRef`; `ensureCaptchaStage` needs neither if the stage exists. Any other field you omit gets authentik's default in a new stage and keeps its value in an existing one, unless `provider` fills it in. Null is rejected.",
})
export class CreateCaptchaStageInput extends UpdateCaptchaStageInput {
  @Field(() => String, { description: 'Name; not empty, unique among stages of all types.' })
  @IsText()
  override name!: string;

  @Field(() => String, { description: 'Public key, acquired from your captcha provider; not empty.' })
  @IsText()
  override publicKey!: string;

  @Field(() => String, {
    nullable: true,
    description: withDefault(stageTexts.jsUrl, '`https://www.recaptcha.net/recaptcha/api.js`'),
  })
  override jsUrl?: string;

  @Field(() => String, {
    nullable: true,
    description: withDefault(stageTexts.apiUrl, '`https://www.recaptcha.net/recaptcha/api/siteverify`'),
  })
  override apiUrl?: string;

  @Field(() => Boolean, { nullable: true, description: withDefault(stageTexts.interactive, 'false') })
  override interactive?: boolean;

  @Field(() => Float, { nullable: true, description: withDefault(stageTexts.scoreMinThreshold, '0.5') })
  override scoreMinThreshold?: number;

  @Field(() => Float, { nullable: true, description: withDefault(stageTexts.scoreMaxThreshold, '1.0') })
  override scoreMaxThreshold?: number;

  @Field(() => Boolean, { nullable: true, description: withDefault(stageTexts.errorOnInvalidScore, 'true') })
  override errorOnInvalidScore?: boolean;

  @Field(() => CaptchaRequestContentType, {
    nullable: true,
    description: withDefault(stageTexts.requestContentType, 'FORM'),
  })
  override requestContentType?: CaptchaRequestContentType;
}
