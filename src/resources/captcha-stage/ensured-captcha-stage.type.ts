import { Field, ObjectType } from 'type-graphql';
import { EnsureChange } from '../ensure/ensure-change.enum.js';
import { Warning } from '../ensure/warning.type.js';
import { CaptchaStage } from './captcha-stage.type.js';

@ObjectType({ description: 'The result of `ensureCaptchaStage`.', simpleResolvers: true })
export class EnsuredCaptchaStage {
  @Field(() => CaptchaStage, { description: 'The stage.' })
  captchaStage!: CaptchaStage;

  @Field(() => EnsureChange, { description: 'What the mutation did.' })
  change!: EnsureChange;

  @Field(() => [Warning], {
    description:
      'Input that authentik ignored, problems that keep the stage from working, and managed secrets that may be left over.',
  })
  warnings!: readonly Warning[];
}
