import { Field, ObjectType } from 'type-graphql';
import { EnsureChange } from '../ensure/ensure-change.enum.js';
import { Warning } from '../ensure/warning.type.js';
import { CaptchaStage } from './captcha-stage.type.js';

@ObjectType({ description: 'A captcha stage that is as the input describes it.', simpleResolvers: true })
export class EnsuredCaptchaStage {
  @Field(() => CaptchaStage, { description: 'The stage.' })
  captchaStage!: CaptchaStage;

  @Field(() => EnsureChange, { description: 'What the mutation did.' })
  change!: EnsureChange;

  @Field(() => [Warning], { description: 'What authentik did not store, and reasons why the stage cannot work.' })
  warnings!: readonly Warning[];
}
