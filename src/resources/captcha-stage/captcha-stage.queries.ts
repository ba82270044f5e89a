import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { UsedByObject } from '../used-by/used-by-object.type.js';
import { captchaStageListPath } from './captcha-stage.client.js';
import { toCaptchaStage, toCaptchaStagePage, toListQuery, toUsedByObject } from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { CaptchaStagePage } from './captcha-stage-page.type.js';
import { CaptchaStagesArgs } from './captcha-stages.args.js';

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
      'The captcha stages that the token used may see, page by page. A page out of range is a NOT_FOUND error. A null ' +
      'argument counts as absent. Filters that do not fit, encoded, into a request line of 4000 bytes are rejected.',
  })
  async captchaStages(
    @Ctx() context: GatewayContext,
    @Args(() => CaptchaStagesArgs) args: CaptchaStagesArgs,
  ): Promise<CaptchaStagePage> {
    const { name, publicKey, search } = args;
    const query = toListQuery(args);
    checkRequestLine(captchaStageListPath(query), { name, publicKey, search });
    return toCaptchaStagePage(await context.captchaStages.list(query));
  }

  @FieldResolver(() => [UsedByObject], {
    nullable: true,
    description: 'What uses the stage; an object may be there twice. Costs a call to authentik for each stage.',
  })
  async usedBy(@Ctx() context: GatewayContext, @Root() { pk }: CaptchaStage): Promise<UsedByObject[]> {
    return (await context.captchaStages.usedBy(pk)).map(toUsedByObject);
  }
}
