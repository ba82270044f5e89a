import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { CaptchaStage } from '../captcha-stage/captcha-stage.type.js';
import { FlowStageBinding } from './flow-stage-binding.type.js';
import { readBindingsOfStage } from './stage-bindings.js';

/** The field that bindings add to captcha stages. */
@Resolver(() => CaptchaStage)
export class CaptchaStageBindings {
  @FieldResolver(() => [FlowStageBinding], {
    nullable: true,
    description:
      'The bindings of the stage, all of them, by flow and order. Costs a call to authentik for every 20 bindings of each stage.',
  })
  async bindings(@Root() { pk }: CaptchaStage, @Ctx() context: GatewayContext): Promise<FlowStageBinding[]> {
    return readBindingsOfStage(pk, context);
  }
}
