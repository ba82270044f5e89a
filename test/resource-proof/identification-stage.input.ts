import { Field, InputType } from 'type-graphql';
import { IsText, Nullable, Optional } from '../../src/input-validation/constraints.js';
import { UuidScalar } from '../../src/scalars/uuid.scalar.js';
import { UserField } from './user-field.enum.js';

@InputType({ description: 'The fields to change of an identification stage. What is left out stays as it is.' })
export class UpdateIdentificationStageInput {
  @Field(() => String, { nullable: true, description: 'Name; not empty, unique among the stages of every kind.' })
  @Optional()
  @IsText()
  name?: string;

  @Field(() => [UserField], { nullable: true, description: 'The fields that identify a user.' })
  @Optional()
  userFields?: UserField[];

  @Field(() => UuidScalar, {
    nullable: true,
    description: 'Primary key of a password stage to show along; null for none.',
  })
  @Nullable()
  passwordStage?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether upper and lower case are the same.' })
  @Optional()
  caseInsensitiveMatching?: boolean;
}

@InputType({ description: "An identification stage. What is left out takes authentik's default." })
export class CreateIdentificationStageInput extends UpdateIdentificationStageInput {
  @Field(() => String, { description: 'Name; not empty, unique among the stages of every kind.' })
  @IsText()
  override name!: string;
}
