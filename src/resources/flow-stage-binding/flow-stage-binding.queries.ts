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
import { toPage } from '../list/page.mapper.js';
import { selectsOnly } from '../read/selects-only.js';
import { BoundStage } from './bound-stage.type.js';
import { toFlowStageBinding, toFlowStageBindingListQuery } from './flow-stage-binding.mapper.js';
import { FlowStageBinding } from './flow-stage-binding.type.js';
import { FlowStageBindingPage } from './flow-stage-binding-page.type.js';
import { FlowStageBindingsArgs } from './inputs/flow-stage-bindings.args.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';

/** What the response to a write that names a stage shows in place of its kind. */
const bareModel = 'authentik_flows.stage';
const captchaModel = 'authentik_stages_captcha.captchastage';

/** Reads. */
@Resolver(() => FlowStageBinding)
export class FlowStageBindingQueries {
  @Query(() => FlowStageBinding, {
    nullable: true,
    description: 'One binding. Null with a NOT_FOUND error when there is none that the token used may see.',
  })
  async flowStageBinding(
    @Ctx() context: GatewayContext,
    @Arg('pk', () => UuidScalar, { description: 'Primary key of the binding.' }) pk: string,
  ): Promise<FlowStageBinding> {
    return toFlowStageBinding(await flowStageBindings.retrieve(context.authentik, pk));
  }

  @Query(() => FlowStageBindingPage, {
    nullable: true,
    description:
      'The bindings that the token used may see, page by page. A page out of range is a NOT_FOUND error. A null ' +
      'argument counts as absent. A search that does not fit, encoded, into a request line of 4000 bytes is rejected.',
  })
  async flowStageBindings(
    @Ctx() context: GatewayContext,
    @Args(() => FlowStageBindingsArgs) args: FlowStageBindingsArgs,
  ): Promise<FlowStageBindingPage> {
    const query = toFlowStageBindingListQuery(args);
    checkRequestLine(flowStageBindings.listPath(query), { search: args.search });
    return toPage(await flowStageBindings.list(context.authentik, query), toFlowStageBinding);
  }

  @FieldResolver(() => Flow, {
    nullable: true,
    description:
      'The flow. Costs a call to authentik for each flow when more than its `pk` is selected. Null with an error when the token used may not see it.',
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
      'The stage, of any kind. Costs a call to authentik after a create, when more than its `pk` and `name` is selected.',
  })
  async stage(
    @Root() binding: FlowStageBinding,
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BoundStage> {
    const isKnown = binding.boundStage.metaModelName !== bareModel || selectsOnly(info, ['pk', 'name']);
    if (isKnown) return binding.boundStage;
    return toFlowStageBinding(await flowStageBindings.retrieve(context.authentik, binding.pk)).boundStage;
  }

  @FieldResolver(() => CaptchaStage, {
    nullable: true,
    description:
      'The stage, when it is a captcha stage; otherwise null. Costs a call to authentik for each captcha stage when more than its `pk` is selected.',
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
