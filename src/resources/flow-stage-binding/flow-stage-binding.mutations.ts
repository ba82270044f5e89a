import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { recordWrite } from '../write/write-result.js';
import { resolveBindingKeys } from './binding-keys.js';
import {
  ignoredBindingInput,
  toFlowStageBinding,
  toPatchedFlowStageBindingRequest,
} from './flow-stage-binding.mapper.js';
import { FlowStageBinding } from './flow-stage-binding.type.js';
import { CreateFlowStageBindingInput } from './inputs/create-flow-stage-binding.input.js';
import { UpdateFlowStageBindingInput } from './inputs/update-flow-stage-binding.input.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';

const pkArgument = { description: 'Primary key of the binding.' };
const nullOnError = 'Null, with an error, if the write was rejected or failed.';

type PatchedRequest = ReturnType<typeof toPatchedFlowStageBindingRequest>;

/** The mutations. */
@Resolver(() => FlowStageBinding)
export class FlowStageBindingMutations {
  @Mutation(() => FlowStageBinding, {
    nullable: true,
    description: `Binds a stage to a flow: \`POST /api/v3/flows/bindings/\`. ${nullOnError}`,
  })
  async createFlowStageBinding(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateFlowStageBindingInput, { description: 'The binding to create.' })
    input: CreateFlowStageBindingInput,
  ): Promise<FlowStageBinding> {
    const { target, stage, aliases } = await resolveBindingKeys(input, context);
    const request = { ...toPatchedFlowStageBindingRequest(input), target, stage, order: input.order };
    const stored = await flowStageBindings.create(context.authentik, request, aliases);
    recordWrite({ done: 'created the binding', ignored: ignoredBindingInput(request, stored, aliases) }, context, info);
    return toFlowStageBinding(stored);
  }

  @Mutation(() => FlowStageBinding, {
    nullable: true,
    description: `Changes the given fields of a binding: \`PATCH /api/v3/flows/bindings/{pk}/\`. If only one of \`evaluateOnPlan\` and \`reEvaluatePolicies\` is given, the mutation costs one more call to authentik. ${nullOnError}`,
  })
  async updateFlowStageBinding(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateFlowStageBindingInput, { description: 'The fields to change.' })
    input: UpdateFlowStageBindingInput,
    @Arg('pk', () => UuidScalar, pkArgument) pk: string,
  ): Promise<FlowStageBinding> {
    const request = toPatchedFlowStageBindingRequest(input);
    const stored = await flowStageBindings.partialUpdate(
      context.authentik,
      pk,
      await withBothEvaluations(pk, request, context),
    );
    recordWrite({ done: 'changed the binding', ignored: ignoredBindingInput(request, stored) }, context, info);
    return toFlowStageBinding(stored);
  }

  @Mutation(() => UuidScalar, {
    nullable: true,
    description: `Deletes a binding, but not its stage and its flow: \`DELETE /api/v3/flows/bindings/{pk}/\`. Returns the primary key of the deleted binding. ${nullOnError}`,
  })
  async deleteFlowStageBinding(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('pk', () => UuidScalar, pkArgument) pk: string,
  ): Promise<string> {
    await flowStageBindings.destroy(context.authentik, pk);
    recordWrite({ done: 'deleted the binding', ignored: [] }, context, info);
    return pk;
  }
}

/**
 * authentik requires at least one of the two evaluations. For one that a PATCH leaves out, it checks the default in
 * place of the stored value. So if the input has one, the request has both.
 */
async function withBothEvaluations(
  pk: string,
  request: PatchedRequest,
  { authentik }: GatewayContext,
): Promise<PatchedRequest> {
  const { evaluate_on_plan: onPlan, re_evaluate_policies: onRun } = request;
  if ((onPlan === undefined) === (onRun === undefined)) return request;
  const stored = await flowStageBindings.retrieve(authentik, pk);
  const other = onPlan === undefined ? stored.evaluate_on_plan : stored.re_evaluate_policies;
  if (typeof other !== 'boolean') return request;
  return { ...request, ...(onPlan === undefined ? { evaluate_on_plan: other } : { re_evaluate_policies: other }) };
}
