import { Field, InputType, Int } from 'type-graphql';
import { Optional } from '../../../input-validation/constraints.js';
import { PolicyEngineMode } from '../../flow/flow.enum.js';
import { InvalidResponseAction } from '../invalid-response-action.enum.js';

@InputType({
  description: 'The fields of a binding to change. A field that is left out keeps its value. Null is rejected.',
})
export class UpdateFlowStageBindingInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Position in the flow: stages run in ascending order.',
  })
  @Optional()
  order?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether policies are evaluated while the flow is planned. Default on create: false.',
  })
  @Optional()
  evaluateOnPlan?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether policies are evaluated when the stage is shown to the user. Default on create: true.',
  })
  @Optional()
  reEvaluatePolicies?: boolean;

  @Field(() => PolicyEngineMode, {
    nullable: true,
    description: 'How the policies bound to the binding are combined. Default on create: ANY.',
  })
  @Optional()
  policyEngineMode?: PolicyEngineMode;

  @Field(() => InvalidResponseAction, {
    nullable: true,
    description: 'What authentik does if the user gives an invalid response to the stage. Default on create: RETRY.',
  })
  @Optional()
  invalidResponseAction?: InvalidResponseAction;
}
