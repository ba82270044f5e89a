import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { checkFilters } from '../list/check-filters.js';
import { toPage } from '../list/page.mapper.js';
import { CostsCalls, ListsPage } from '../read/cost.js';
import { flows } from './flow.client.js';
import { toFlow, toFlowListQuery } from './flow.mapper.js';
import { Flow } from './flow.type.js';
import { FlowPage } from './flow-page.type.js';
import { FlowArgs, FlowsArgs } from './flows.args.js';

/** The queries and resolved fields. */
@Resolver(() => Flow)
export class FlowQueries {
  @CostsCalls()
  @Query(() => Flow, {
    nullable: true,
    description:
      'Returns one flow by its slug. Null, with a NOT_FOUND error, if it does not exist or the token may not view it.',
  })
  async flow(@Ctx() context: GatewayContext, @Args(() => FlowArgs) { slug }: FlowArgs): Promise<Flow> {
    checkRequestLine(() => flows.listPath({ slug }), { slug });
    return toFlow(await flows.retrieve(context.authentik, slug));
  }

  @CostsCalls()
  @ListsPage()
  @Query(() => FlowPage, {
    nullable: true,
    description:
      'Returns one page of the flows that the token may view. A page that does not exist is a NOT_FOUND error. A null ' +
      'argument counts as absent. The encoded filters must fit into a request line of 4000 bytes.',
  })
  async flows(@Ctx() context: GatewayContext, @Args(() => FlowsArgs) args: FlowsArgs): Promise<FlowPage> {
    const { slug, name, search } = args;
    const query = toFlowListQuery(args);
    checkRequestLine(() => flows.listPath(query), { slug, name, search });
    const page = await flows.list(context.authentik, query);
    const filters = { slug: query.slug, name: query.name, designation: query.designation };
    return toPage(checkFilters(page, flows.operations.list, filters), toFlow);
  }
}
