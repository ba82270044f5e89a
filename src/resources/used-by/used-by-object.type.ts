import { Field, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UsedByAction } from './used-by-action.enum.js';

@ObjectType({ description: 'An object in authentik that uses a stage.', simpleResolvers: true })
export class UsedByObject {
  @Field(() => String, { description: "authentik's app of the object, e.g. `authentik_flows`." })
  app!: string;

  @Field(() => String, { description: "authentik's model of the object, e.g. `flowstagebinding`." })
  modelName!: string;

  @Field(() => String, { description: 'Primary key; its format depends on the model.' })
  pk!: string;

  @Field(() => String, { description: 'Human-readable name of the object.' })
  name!: string;

  @Field(() => UsedByAction, { nullable: true, description: 'What happens to the object when the stage is deleted.' })
  action!: FieldValue<UsedByAction>;
}
