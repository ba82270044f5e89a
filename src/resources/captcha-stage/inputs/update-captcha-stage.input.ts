import { ValidateNested } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { IsFiniteNumber, IsText, Optional } from '../../../input-validation/constraints.js';
import type { Secret } from '../../../scalars/secret.js';
import { SecretScalar } from '../../../scalars/secret.scalar.js';
import { FlowInput } from '../../flow/flow.input.js';
import { CaptchaRequestContentType } from '../captcha-request-content-type.enum.js';

@InputType({
  description: 'What is to be changed of a captcha stage. What is left out stays as it is; null is refused.',
})
export class UpdateCaptchaStageInput {
  @Field(() => String, { nullable: true, description: 'Name; not empty, unique among the stages of every kind.' })
  @Optional()
  @IsText()
  name?: string;

  @Field(() => [FlowInput], {
    nullable: true,
    description:
      'Flows to be created along with the stage. No released authentik stores them: releases up to 2025.10 document the field and crash on it (UPSTREAM_CRASHED), later ones ignore it. To put a stage into a flow, bind it to the flow in authentik.',
  })
  @Optional()
  @ValidateNested()
  flowSet?: FlowInput[];

  @Field(() => String, { nullable: true, description: 'Public key, acquired from your captcha provider; not empty.' })
  @Optional()
  @IsText()
  publicKey?: string;

  @Field(() => SecretScalar, {
    nullable: true,
    description: 'Private key, acquired from your captcha provider; not empty. It can never be read back.',
  })
  @Optional()
  @IsText()
  privateKey?: Secret;

  @Field(() => String, {
    nullable: true,
    description: "URL of the captcha provider's script; by default `https://www.recaptcha.net/recaptcha/api.js`.",
  })
  @Optional()
  @IsText()
  jsUrl?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'URL at which the captcha provider verifies answers; by default `https://www.recaptcha.net/recaptcha/api/siteverify`.',
  })
  @Optional()
  @IsText()
  apiUrl?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the captcha wants an interaction of the user; by default false. Ignored before authentik 2024.10.',
  })
  @Optional()
  interactive?: boolean;

  @Field(() => Float, { nullable: true, description: 'Lowest score that passes; by default 0.5.' })
  @Optional()
  @IsFiniteNumber()
  scoreMinThreshold?: number;

  @Field(() => Float, { nullable: true, description: 'Highest score that passes; by default 1.0.' })
  @Optional()
  @IsFiniteNumber()
  scoreMaxThreshold?: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'When enabled and the received captcha score is outside of the given threshold, the stage shows an error message. When not enabled, the flow continues, but the data from the captcha is available in the context for policy decisions. By default true.',
  })
  @Optional()
  errorOnInvalidScore?: boolean;

  @Field(() => CaptchaRequestContentType, {
    nullable: true,
    description:
      'How the verification request is sent to the captcha provider; by default FORM. Ignored before authentik 2026.8.',
  })
  @Optional()
  requestContentType?: CaptchaRequestContentType;
}
