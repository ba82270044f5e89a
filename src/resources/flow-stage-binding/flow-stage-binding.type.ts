import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { PolicyEngineMode } from '../flow/flow.enum.js';
import type { BoundStage } from './bound-stage.type.js';
import { InvalidResponseAction } from './invalid-response-action.enum.js';

@Directive('@key(fields: "pk")')
@ObjectType({
  description: 'The position of a stage in a flow. A stage has no effect until it is bound to a flow.',
  simpleResolvers: true,
})
export class FlowStageBinding {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => UuidScalar, { nullable: true, description: "ID of this binding in authentik's policy bindings." })
  policyBindingModelPtrId!: FieldValue<string>;

  @Field(() => Int, { description: 'Position in the flow: stages run in ascending order.' })
  order!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether policies are evaluated while the flow is planned.' })
  evaluateOnPlan!: FieldValue<boolean>;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether policies are evaluated when the stage is shown to the user.',
  })
  reEvaluatePolicies!: FieldValue<boolean>;

  @Field(() => PolicyEngineMode, { nullable: true, description: 'How the policies bound to the binding are combined.' })
  policyEngineMode!: FieldValue<PolicyEngineMode>;

  @Field(() => InvalidResponseAction, {
    nullable: true,
    description: 'What authentik does if the user gives an invalid response to the stage.',
  })
  invalidResponseAction!: FieldValue<InvalidResponseAction>;

  /** Primary key of the flow. */
  flowPk!: string;

  /** The stage in the response. The response to a write with `stage` does not show its type. */
  boundStage!: BoundStage;
}
