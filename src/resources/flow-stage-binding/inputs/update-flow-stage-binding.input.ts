import { Field, InputType, Int } from 'type-graphql';
import { Optional } from '../../../input-validation/constraints.js';
import { PolicyEngineMode } from '../../flow/flow.enum.js';
import { InvalidResponseAction } from '../invalid-response-action.enum.js';

@InputType({ description: 'What to change of a binding. Fields that are left out stay as they are; null is rejected.' })
export class UpdateFlowStageBindingInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Position in the flow: stages run in ascending order.',
  })
  @Optional()
  order?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Evaluate policies during the flow planning process; by default false.',
  })
  @Optional()
  evaluateOnPlan?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Evaluate policies when the stage is presented to the user; by default true.',
  })
  @Optional()
  reEvaluatePolicies?: boolean;

  @Field(() => PolicyEngineMode, {
    nullable: true,
    description: 'How the policies bound to the binding are combined; by default ANY.',
  })
  @Optional()
  policyEngineMode?: PolicyEngineMode;

  @Field(() => InvalidResponseAction, {
    nullable: true,
    description: 'How authentik handles an invalid response of a user to the stage; by default RETRY.',
  })
  @Optional()
  invalidResponseAction?: InvalidResponseAction;
}
