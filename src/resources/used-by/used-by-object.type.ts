import { Field, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UsedByAction } from './used-by-action.enum.js';

@ObjectType({ description: 'An object of authentik that uses a stage.', simpleResolvers: true })
export class UsedByObject {
  @Field(() => String, { description: "authentik's app that the object belongs to, e.g. `authentik_flows`." })
  app!: string;

  @Field(() => String, { description: 'What kind of object it is, e.g. `flowstagebinding`.' })
  modelName!: string;

  @Field(() => String, { description: 'Primary key, of whatever form its kind has.' })
  pk!: string;

  @Field(() => String, { description: 'What authentik calls the object.' })
  name!: string;

  @Field(() => UsedByAction, { nullable: true, description: 'What happens to the object when the stage is deleted.' })
  action!: FieldValue<UsedByAction>;
}
