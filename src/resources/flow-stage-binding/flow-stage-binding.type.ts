import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { PolicyEngineMode } from '../flow/flow.enum.js';
import type { BoundStage } from './bound-stage.type.js';
import { InvalidResponseAction } from './invalid-response-action.enum.js';

@Directive('@key(fields: "pk")')
@ObjectType({
  description: 'The place of a stage in a flow. A stage does nothing until it is bound to a flow.',
  simpleResolvers: true,
})
export class FlowStageBinding {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Primary key of the policy bindings of this binding.' })
  policyBindingModelPtrId!: FieldValue<string>;

  @Field(() => Int, { description: 'Position in the flow: stages run in ascending order.' })
  order!: number;

  @Field(() => Boolean, { nullable: true, description: 'Evaluate policies during the flow planning process.' })
  evaluateOnPlan!: FieldValue<boolean>;

  @Field(() => Boolean, { nullable: true, description: 'Evaluate policies when the stage is presented to the user.' })
  reEvaluatePolicies!: FieldValue<boolean>;

  @Field(() => PolicyEngineMode, { nullable: true, description: 'How the policies bound to the binding are combined.' })
  policyEngineMode!: FieldValue<PolicyEngineMode>;

  @Field(() => InvalidResponseAction, {
    nullable: true,
    description: 'How authentik handles an invalid response of a user to the stage.',
  })
  invalidResponseAction!: FieldValue<InvalidResponseAction>;

  /** Primary key of the flow. */
  flowPk!: string;

  /** As the response showed it: without its kind in the response to a write that named the stage. */
  boundStage!: BoundStage;
}
