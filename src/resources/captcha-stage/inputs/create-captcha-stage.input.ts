import { Field, InputType } from 'type-graphql';
import { IsText } from '../../../input-validation/constraints.js';
import { UpdateCaptchaStageInput } from './update-captcha-stage.input.js';

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
}
