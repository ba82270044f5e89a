import { Field, InputType, Int } from 'type-graphql';
import { Optional } from '../../../input-validation/constraints.js';
import { PolicyEngineMode } from '../../flow/flow.enum.js';
import { InvalidResponseAction } from '../invalid-response-action.enum.js';

/** Descriptions of the fields that have a default in a new binding. */
export const bindingTexts = {
  evaluateOnPlan: 'Whether policies are evaluated while the flow is planned.',
  reEvaluatePolicies: 'Whether policies are evaluated when the stage is shown to the user.',
  policyEngineMode: 'How the policies bound to the binding are combined.',
  invalidResponseAction: 'What authentik does if the user gives an invalid response to the stage.',
} as const;

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

  @Field(() => Boolean, { nullable: true, description: bindingTexts.evaluateOnPlan })
  @Optional()
  evaluateOnPlan?: boolean;

  @Field(() => Boolean, { nullable: true, description: bindingTexts.reEvaluatePolicies })
  @Optional()
  reEvaluatePolicies?: boolean;

  @Field(() => PolicyEngineMode, { nullable: true, description: bindingTexts.policyEngineMode })
  @Optional()
  policyEngineMode?: PolicyEngineMode;

  @Field(() => InvalidResponseAction, { nullable: true, description: bindingTexts.invalidResponseAction })
  @Optional()
  invalidResponseAction?: InvalidResponseAction;
}
