import { Field, ObjectType } from 'type-graphql';
import { UuidScalar } from '../../scalars/uuid.scalar.js';

@ObjectType({ description: 'A stage of any type, with the fields that a binding shows.', simpleResolvers: true })
export class BoundStage {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => String, { description: 'Name; unique among stages of all types.' })
  name!: string;

  @Field(() => String, { description: 'Admin UI component that edits stages of this type.' })
  component!: string;

  @Field(() => String, { description: 'Human-readable name of the stage type, e.g. `Captcha Stage`.' })
  verboseName!: string;

  @Field(() => String, { description: 'Human-readable name of the stage type, in the plural.' })
  verboseNamePlural!: string;

  @Field(() => String, { description: "Name of authentik's model, e.g. `authentik_stages_captcha.captchastage`." })
  metaModelName!: string;
}
