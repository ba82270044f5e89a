import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../context.js';
import { UuidScalar } from '../scalars/uuid.scalar.js';
import { toCaptchaStage, toCaptchaStagePage, toListQuery, toUsedByObject } from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { CaptchaStagePage } from './captcha-stage-page.type.js';
import { CaptchaStagesArgs } from './captcha-stages.args.js';
import { UsedByObject } from './used-by-object.type.js';

/** Reads. */
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

  @Query(() => CaptchaStagePage, {
    nullable: true,
    description:
      'The captcha stages that the token used may see, page by page. A page out of range is a NOT_FOUND error.',
  })
  async captchaStages(
    @Ctx() context: GatewayContext,
    @Args(() => CaptchaStagesArgs) args: CaptchaStagesArgs,
  ): Promise<CaptchaStagePage> {
    return toCaptchaStagePage(await context.captchaStages.list(toListQuery(args)));
  }

  @FieldResolver(() => [UsedByObject], {
    nullable: true,
    description: 'What uses the stage; an object may be there twice. Costs a call to authentik for each stage.',
  })
  async usedBy(@Ctx() context: GatewayContext, @Root() { pk }: CaptchaStage): Promise<UsedByObject[]> {
    return (await context.captchaStages.usedBy(pk)).map(toUsedByObject);
  }
}
