import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { recordEnsured } from '../ensure/record-ensured.js';
import { CostsCalls } from '../read/cost.js';
import { addWarnings, ignoredWarnings, recordWrite } from '../write/write-result.js';
import { checkBindingKeys, resolveBindingKeys } from './binding-keys.js';
import { ensureBinding } from './ensure-flow-stage-binding.js';
import { EnsuredFlowStageBinding } from './ensured-flow-stage-binding.type.js';
import { namesOneEvaluation, withBothEvaluations } from './evaluations.js';
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

/** The mutations. */
@Resolver(() => FlowStageBinding)
export class FlowStageBindingMutations {
  @CostsCalls(3)
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
    const keys = await resolveBindingKeys(input, context);
    const { target, stage, aliases } = keys;
    const request = { ...toPatchedFlowStageBindingRequest(input), order: input.order };
    const stored = await flowStageBindings.create(context.authentik, { ...request, target, stage }, aliases);
    checkBindingKeys(stored, keys, flowStageBindings.operations.create);
    recordWrite(ignoredWarnings('created the binding', ignoredBindingInput(request, stored)), context, info);
    return toFlowStageBinding(stored);
  }

  @CostsCalls(2)
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
    const { authentik } = context;
    const patch = namesOneEvaluation(request)
      ? withBothEvaluations(request, await flowStageBindings.retrieve(authentik, pk))
      : request;
    const stored = await flowStageBindings.partialUpdate(authentik, pk, patch);
    recordWrite(ignoredWarnings('changed the binding', ignoredBindingInput(request, stored)), context, info);
    return toFlowStageBinding(stored);
  }

  @CostsCalls(4)
  @Mutation(() => EnsuredFlowStageBinding, {
    nullable: true,
    description: `Binds a stage to a flow, or changes what differs if it is bound already, including the \`order\`. It is safe to send again after any error. If the stage is bound more than once, the binding with the given \`order\` is used, otherwise the one with the lowest \`order\`. ${nullOnError}`,
  })
  async ensureFlowStageBinding(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateFlowStageBindingInput, { description: 'The binding as it should be.' })
    input: CreateFlowStageBindingInput,
  ): Promise<EnsuredFlowStageBinding> {
    const { result, change } = await ensureBinding(input, context);
    recordEnsured(change, context, info);
    addWarnings(ignoredWarnings('has the binding', result.ignored), context, info);
    return { flowStageBinding: toFlowStageBinding(result.binding), change };
  }

  @CostsCalls()
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
    recordWrite([], context, info);
    return pk;
  }
}
