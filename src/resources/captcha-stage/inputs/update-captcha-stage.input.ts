import { ValidateNested } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { IsFiniteNumber, IsText, Optional } from '../../../input-validation/constraints.js';
import type { Secret } from '../../../scalars/secret.js';
import { SecretScalar } from '../../../scalars/secret.scalar.js';
import { UuidScalar } from '../../../scalars/uuid.scalar.js';
import { FlowInput } from '../../flow/flow.input.js';
import { CaptchaRequestContentType } from '../captcha-request-content-type.enum.js';
import { CaptchaProvider } from '../provider/captcha-provider.enum.js';

/** Descriptions of the fields that have a default in a new stage. */
export const stageTexts = {
  jsUrl: "URL of the captcha provider's script.",
  apiUrl: 'URL at which the captcha provider verifies the responses of users.',
  interactive: 'Whether the captcha requires an interaction of the user. Ignored before authentik 2024.10.',
  scoreMinThreshold: 'Minimum score that passes.',
  scoreMaxThreshold: 'Maximum score that passes.',
  errorOnInvalidScore:
    'Controls what happens if the captcha score is outside of the thresholds. When true, the stage shows an error message. When false, the flow continues, and policies can use the data of the captcha from the context.',
  requestContentType:
    'How authentik sends the verification request to the captcha provider. Ignored before authentik 2026.8.',
} as const;

@InputType({
  description:
    'The fields of a captcha stage to change. A field that is left out keeps its value, unless `provider` fills it in. Null is rejected. Give at most one of `privateKey` and `privateKeyRef`.',
})
export class UpdateCaptchaStageInput {
  @Field(() => String, { nullable: true, description: 'Name; not empty, unique among stages of all types.' })
  @Optional()
  @IsText()
  name?: string;

  @Field(() => [FlowInput], {
    nullable: true,
    description:
      'Do not use: it has no effect in any release of authentik. Releases up to 2025.10 document the field but crash (UPSTREAM_CRASHED), later releases ignore it. To add a stage to a flow, use `createFlowStageBinding`.',
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
    description: 'Private key, acquired from your captcha provider; not empty. No query returns it.',
  })
  @Optional()
  @IsText()
  privateKey?: Secret;

  @Field(() => UuidScalar, {
    nullable: true,
    description:
      'Primary key of a managed secret that holds the private key, in place of `privateKey`. Since authentik 2026.11.',
  })
  @Optional()
  privateKeyRef?: string;

  @Field(() => CaptchaProvider, {
    nullable: true,
    description:
      'Captcha provider: fills in `jsUrl`, `apiUrl`, `interactive`, the scores and `requestContentType` if they are left out. CUSTOM fills in nothing.',
  })
  @Optional()
  provider?: CaptchaProvider;

  @Field(() => String, { nullable: true, description: stageTexts.jsUrl })
  @Optional()
  @IsText()
  jsUrl?: string;

  @Field(() => String, { nullable: true, description: stageTexts.apiUrl })
  @Optional()
  @IsText()
  apiUrl?: string;

  @Field(() => Boolean, { nullable: true, description: stageTexts.interactive })
  @Optional()
  interactive?: boolean;

  @Field(() => Float, { nullable: true, description: stageTexts.scoreMinThreshold })
  @Optional()
  @IsFiniteNumber()
  scoreMinThreshold?: number;

  @Field(() => Float, { nullable: true, description: stageTexts.scoreMaxThreshold })
  @Optional()
  @IsFiniteNumber()
  scoreMaxThreshold?: number;

  @Field(() => Boolean, { nullable: true, description: stageTexts.errorOnInvalidScore })
  @Optional()
  errorOnInvalidScore?: boolean;

  @Field(() => CaptchaRequestContentType, { nullable: true, description: stageTexts.requestContentType })
  @Optional()
  requestContentType?: CaptchaRequestContentType;
}
