import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { checkFilters } from '../list/check-filters.js';
import { toPage } from '../list/page.mapper.js';
import { CostsCalls, ListsPage } from '../read/cost.js';
import { toUsedByObject } from '../used-by/used-by.mapper.js';
import { UsedByObject } from '../used-by/used-by-object.type.js';
import { toCaptchaStage, toListQuery } from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { CaptchaStagePage } from './captcha-stage-page.type.js';
import { CaptchaStagesArgs } from './inputs/captcha-stages.args.js';
import { captchaStages } from './rest/captcha-stage.client.js';

/** The queries and resolved fields. */
@Resolver(() => CaptchaStage)
export class CaptchaStageQueries {
  @CostsCalls()
  @Query(() => CaptchaStage, {
    nullable: true,
    description:
      'Returns one captcha stage. Null, with a NOT_FOUND error, if it does not exist or the token may not view it.',
  })
  async captchaStage(
    @Ctx() context: GatewayContext,
    @Arg('pk', () => UuidScalar, { description: 'Primary key of the stage.' }) pk: string,
  ): Promise<CaptchaStage> {
    return toCaptchaStage(await captchaStages.retrieve(context.authentik, pk));
  }

  @CostsCalls()
  @ListsPage()
  @Query(() => CaptchaStagePage, {
    nullable: true,
    description:
      'Returns one page of the captcha stages that the token may view. A page that does not exist is a NOT_FOUND error. A ' +
      'null argument counts as absent. The encoded filters must fit into a request line of 4000 bytes.',
  })
  async captchaStages(
    @Ctx() context: GatewayContext,
    @Args(() => CaptchaStagesArgs) args: CaptchaStagesArgs,
  ): Promise<CaptchaStagePage> {
    const { name, publicKey, search } = args;
    const query = toListQuery(args);
    checkRequestLine(() => captchaStages.listPath(query), { name, publicKey, search });
    const page = await captchaStages.list(context.authentik, query);
    const filters = { name: query.name, public_key: query.public_key };
    return toPage(checkFilters(page, captchaStages.operations.list, filters), toCaptchaStage);
  }

  @CostsCalls()
  @FieldResolver(() => [UsedByObject], {
    nullable: true,
    description:
      'The objects that use the stage. An object may be listed twice. Costs one call to authentik for each stage.',
  })
  async usedBy(@Ctx() context: GatewayContext, @Root() { pk }: CaptchaStage): Promise<UsedByObject[]> {
    return (await captchaStages.usedBy(context.authentik, pk)).map(toUsedByObject);
  }
}
