import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { NotFoundError } from '../../errors/contract/gateway-errors.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { loadCaptchaStage } from '../captcha-stage/captcha-stage.reference.js';
import { CaptchaStage } from '../captcha-stage/captcha-stage.type.js';
import { loadFlow } from '../flow/flow.reference.js';
import { Flow } from '../flow/flow.type.js';
import { checkFilters } from '../list/check-filters.js';
import { toPage } from '../list/page.mapper.js';
import { CostsCalls, ListsPage } from '../read/cost.js';
import { selectsOnly } from '../read/selects-only.js';
import { BoundStage } from './bound-stage.type.js';
import { toFlowStageBinding, toFlowStageBindingListQuery } from './flow-stage-binding.mapper.js';
import { loadFlowStageBinding } from './flow-stage-binding.reference.js';
import { FlowStageBinding } from './flow-stage-binding.type.js';
import { FlowStageBindingPage } from './flow-stage-binding-page.type.js';
import { FlowStageBindingsArgs } from './inputs/flow-stage-bindings.args.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';

/** The model that the response to a write with `stage` shows, in place of the stage's own model. */
const bareModel = 'authentik_flows.stage';
const captchaModel = 'authentik_stages_captcha.captchastage';

/** The queries and resolved fields. */
@Resolver(() => FlowStageBinding)
export class FlowStageBindingQueries {
  @CostsCalls()
  @Query(() => FlowStageBinding, {
    nullable: true,
    description:
      'Returns one binding. Null, with a NOT_FOUND error, if it does not exist or the token may not view it.',
  })
  async flowStageBinding(
    @Ctx() context: GatewayContext,
    @Arg('pk', () => UuidScalar, { description: 'Primary key of the binding.' }) pk: string,
  ): Promise<FlowStageBinding> {
    return toFlowStageBinding(await flowStageBindings.retrieve(context.authentik, pk));
  }

  @CostsCalls()
  @ListsPage()
  @Query(() => FlowStageBindingPage, {
    nullable: true,
    description:
      'Returns one page of the bindings that the token may view. A page that does not exist is a NOT_FOUND error. A null ' +
      'argument counts as absent. The encoded search must fit into a request line of 4000 bytes.',
  })
  async flowStageBindings(
    @Ctx() context: GatewayContext,
    @Args(() => FlowStageBindingsArgs) args: FlowStageBindingsArgs,
  ): Promise<FlowStageBindingPage> {
    const query = toFlowStageBindingListQuery(args);
    checkRequestLine(() => flowStageBindings.listPath(query), { search: args.search });
    const page = await flowStageBindings.list(context.authentik, query);
    const { target, stage } = query;
    return toPage(checkFilters(page, flowStageBindings.operations.list, { target, stage }), toFlowStageBinding);
  }

  @CostsCalls()
  @FieldResolver(() => Flow, {
    nullable: true,
    description:
      'The flow. Null, with an error, if the token may not view it. Costs one call to authentik for each flow, unless only `pk` is selected.',
  })
  async flow(
    @Root() { flowPk }: FlowStageBinding,
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Pick<Flow, 'pk'>> {
    if (selectsOnly(info, ['pk'])) return { pk: flowPk };
    const flow = await loadFlow(flowPk, context);
    if (flow === null) throw new NotFoundError('FLOW_NOT_FOUND');
    return flow;
  }

  @FieldResolver(() => BoundStage, {
    description:
      'The stage, of any type. After a create, it costs one call to authentik, unless only `pk` and `name` are selected.',
  })
  async stage(
    @Root() binding: FlowStageBinding,
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BoundStage> {
    const isKnown = binding.boundStage.metaModelName !== bareModel || selectsOnly(info, ['pk', 'name']);
    if (isKnown) return binding.boundStage;
    const stored = await loadFlowStageBinding(binding.pk, context);
    if (stored === null) throw new NotFoundError('FLOW_STAGE_BINDING_NOT_FOUND');
    return stored.boundStage;
  }

  @CostsCalls()
  @FieldResolver(() => CaptchaStage, {
    nullable: true,
    description:
      'The stage if it is a captcha stage, otherwise null. Costs one call to authentik for each captcha stage, unless only `pk` is selected; after a create, always one call.',
  })
  async captchaStage(
    @Root() { boundStage: { pk, metaModelName } }: FlowStageBinding,
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Pick<CaptchaStage, 'pk'> | null> {
    if (metaModelName === captchaModel && selectsOnly(info, ['pk'])) return { pk };
    const isOther = metaModelName !== captchaModel && metaModelName !== bareModel;
    return isOther ? null : loadCaptchaStage(pk, context);
  }
}
