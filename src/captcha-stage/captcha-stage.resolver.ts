import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context.js';
import { UuidScalar } from '../scalars/uuid.scalar.js';
import { toCaptchaStage, toCaptchaStageRequest } from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { CreateCaptchaStageInput } from './create-captcha-stage.input.js';

@Resolver(() => CaptchaStage)
export class CaptchaStageResolver {
  @Query(() => CaptchaStage, {
    nullable: true,
    description: 'One captcha stage. Null with a NOT_FOUND error when there is none that the token used may see.',
  })
  async captchaStage(
    @Ctx() context: GatewayContext,
    @Arg('pk', () => UuidScalar, { description: 'Primary key of the stage.' }) pk: string,
  ): Promise<CaptchaStage> {
    return toCaptchaStage(await context.captchaStages.retrieve(pk));
  }

  @Mutation(() => CaptchaStage, {
    nullable: true,
    description:
      'Creates a captcha stage: `POST /api/v3/stages/captcha/`. Null with an error when it was refused or failed.',
  })
  async createCaptchaStage(
    @Ctx() context: GatewayContext,
    @Arg('input', () => CreateCaptchaStageInput, { description: 'The stage to be created.' })
    input: CreateCaptchaStageInput,
  ): Promise<CaptchaStage> {
    return toCaptchaStage(await context.captchaStages.create(toCaptchaStageRequest(input)));
  }
}
