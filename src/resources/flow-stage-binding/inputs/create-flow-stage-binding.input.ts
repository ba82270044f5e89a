import { Field, InputType, Int } from 'type-graphql';
import { IsFilterText, IsGivenUnless, IsSlugFormat, Optional } from '../../../input-validation/constraints.js';
import { UuidScalar } from '../../../scalars/uuid.scalar.js';
import { UpdateFlowStageBindingInput } from './update-flow-stage-binding.input.js';

@InputType({
  description:
    'A binding: exactly one of `stage` and `stageName`, exactly one of `flow` and `flowSlug`. A name or slug costs one more call to authentik. Fields that are left out take their default; null is rejected.',
})
export class CreateFlowStageBindingInput extends UpdateFlowStageBindingInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Primary key of the stage, of any kind.' })
  @IsGivenUnless('stageName')
  stage?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a captcha stage; names are unique. It may be a stage that the same request creates before.',
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
}
