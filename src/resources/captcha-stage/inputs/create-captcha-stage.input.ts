import { Field, InputType } from 'type-graphql';
import { IsText } from '../../../input-validation/constraints.js';
import type { Secret } from '../../../scalars/secret.js';
import { SecretScalar } from '../../../scalars/secret.scalar.js';
import { UpdateCaptchaStageInput } from './update-captcha-stage.input.js';

@InputType({
  description:
    "A captcha stage as a whole. What is left out takes authentik's default when the stage is created, and stays as it is when it is replaced; null is refused.",
})
export class CreateCaptchaStageInput extends UpdateCaptchaStageInput {
  @Field(() => String, { description: 'Name; not empty, unique among the stages of every kind.' })
  @IsText()
  override name!: string;

  @Field(() => String, { description: 'Public key, acquired from your captcha provider; not empty.' })
  @IsText()
  override publicKey!: string;

  @Field(() => SecretScalar, {
    description: 'Private key, acquired from your captcha provider; not empty. It can never be read back.',
  })
  @IsText()
  override privateKey!: Secret;
}
