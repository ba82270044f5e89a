import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { CaptchaStage } from '../captcha-stage/captcha-stage.type.js';
import { CostsCalls } from '../read/cost.js';
import { FlowStageBinding } from './flow-stage-binding.type.js';
import { readBindingsOfStage } from './stage-bindings.js';

/** Adds the field `bindings` to captcha stages. */
@Resolver(() => CaptchaStage)
export class CaptchaStageBindings {
  @CostsCalls()
  @FieldResolver(() => [FlowStageBinding], {
    nullable: true,
    description:
      'All bindings of the stage, sorted by flow and order. Costs one call to authentik for every 20 bindings of each stage.',
  })
  async bindings(@Root() { pk }: CaptchaStage, @Ctx() context: GatewayContext): Promise<FlowStageBinding[]> {
    return readBindingsOfStage(pk, context);
  }
}
