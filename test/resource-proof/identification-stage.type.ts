import { Field, ObjectType } from 'type-graphql';
import type { FieldResult } from '../../src/authentik/response/response-object.js';
import type { FieldValue } from '../../src/errors/contract/field-value.js';
import { UuidScalar } from '../../src/scalars/uuid.scalar.js';
import { UserField } from './user-field.enum.js';

@ObjectType({ description: 'A stage of a flow that asks users who they are.', simpleResolvers: true })
export class IdentificationStage {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => String, { description: 'Name; unique among the stages of every kind.' })
  name!: string;

  @Field(() => [UserField], {
    nullable: 'itemsAndList',
    description: 'The fields that identify a user; null, with an error at its path, for one that this schema lacks.',
  })
  userFields!: FieldValue<readonly FieldResult<UserField>[]>;

  @Field(() => UuidScalar, { nullable: true, description: 'Primary key of the password stage that is shown along.' })
  passwordStage!: FieldValue<string>;

  @Field(() => Boolean, { nullable: true, description: 'Whether upper and lower case are the same.' })
  caseInsensitiveMatching!: FieldValue<boolean>;
}
