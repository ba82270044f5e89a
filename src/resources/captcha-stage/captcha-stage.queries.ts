import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { toPage } from '../list/page.mapper.js';
import { toUsedByObject } from '../used-by/used-by.mapper.js';
import { UsedByObject } from '../used-by/used-by-object.type.js';
import { toCaptchaStage, toListQuery } from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { CaptchaStagePage } from './captcha-stage-page.type.js';
import { CaptchaStagesArgs } from './inputs/captcha-stages.args.js';
import { captchaStages } from './rest/captcha-stage.client.js';

/** Reads. */
@Resolver(() => CaptchaStage)
export class CaptchaStageQueries {
  @Query(() => CaptchaStage, {
    nullable: true,
    description: 'One captcha stage. Null with a NOT_FOUND error when there is none that the token used may see.',
  })
  async captchaStage(
    @Ctx() context: GatewayContext,
    @Arg('pk', () => UuidScalar, { description: 'Primary key of the stage.' }) pk: string,
  ): Promise<CaptchaStage> {
    return toCaptchaStage(await captchaStages.retrieve(context.authentik, pk));
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
    checkRequestLine(captchaStages.listPath(query), { name, publicKey, search });
    return toPage(await captchaStages.list(context.authentik, query), toCaptchaStage);
  }

  @FieldResolver(() => [UsedByObject], {
    nullable: true,
    description: 'What uses the stage; an object may be there twice. Costs a call to authentik for each stage.',
  })
  async usedBy(@Ctx() context: GatewayContext, @Root() { pk }: CaptchaStage): Promise<UsedByObject[]> {
    return (await captchaStages.usedBy(context.authentik, pk)).map(toUsedByObject);
  }
}
