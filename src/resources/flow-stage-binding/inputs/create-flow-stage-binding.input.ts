import { Field, InputType, Int } from 'type-graphql';
import { IsFilterText, IsGivenUnless, IsSlugFormat, Optional } from '../../../input-validation/constraints.js';
import { UuidScalar } from '../../../scalars/uuid.scalar.js';
import { PolicyEngineMode } from '../../flow/flow.enum.js';
import { withDefault } from '../../write/with-default.js';
import { InvalidResponseAction } from '../invalid-response-action.enum.js';
import { bindingTexts, UpdateFlowStageBindingInput } from './update-flow-stage-binding.input.js';

@InputType({
  description:
    'A binding. Set exactly one of `stage` and `stageName`, and exactly one of `flow` and `flowSlug`. `stageName` and `flowSlug` cost one more call to authentik each. Any other field you omit gets its default in a new binding and keeps its value in an existing one. Null is rejected.',
})
export class CreateFlowStageBindingInput extends UpdateFlowStageBindingInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Primary key of the stage, which can have any type.' })
  @IsGivenUnless('stageName')
  stage?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a captcha stage. An earlier mutation of the same request may create the stage.',
  })
  @Optional()
  @IsFilterText()
  stageName?: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Primary key of the flow.' })
  @IsGivenUnless('flowSlug')
  flow?: string;

  @Field(() => String, { nullable: true, description: 'Slug of the flow, e.g. `default-enrollment-flow`.' })
  @Optional()
  @IsFilterText()
  @IsSlugFormat()
  flowSlug?: string;

  @Field(() => Int, { description: 'Position in the flow: stages run in ascending order.' })
  override order!: number;

  @Field(() => Boolean, { nullable: true, description: withDefault(bindingTexts.evaluateOnPlan, 'false') })
  override evaluateOnPlan?: boolean;

  @Field(() => Boolean, { nullable: true, description: withDefault(bindingTexts.reEvaluatePolicies, 'true') })
  override reEvaluatePolicies?: boolean;

  @Field(() => PolicyEngineMode, { nullable: true, description: withDefault(bindingTexts.policyEngineMode, 'ANY') })
  override policyEngineMode?: PolicyEngineMode;

  @Field(() => InvalidResponseAction, {
    nullable: true,
    description: withDefault(bindingTexts.invalidResponseAction, 'RETRY'),
  })
  override invalidResponseAction?: InvalidResponseAction;
}
