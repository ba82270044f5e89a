import { Field, ObjectType } from 'type-graphql';
import { UuidScalar } from '../../scalars/uuid.scalar.js';

@ObjectType({ description: 'A stage of any kind, as a binding shows it.', simpleResolvers: true })
export class BoundStage {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => String, { description: 'Name; unique among the stages of every kind.' })
  name!: string;

  @Field(() => String, { description: 'Admin UI component that edits stages of this kind.' })
  component!: string;

  @Field(() => String, { description: 'Human-readable name of the kind, e.g. `Captcha Stage`.' })
  verboseName!: string;

  @Field(() => String, { description: 'Human-readable name of the kind, in the plural.' })
  verboseNamePlural!: string;

  @Field(() => String, { description: "Name of authentik's model, e.g. `authentik_stages_captcha.captchastage`." })
  metaModelName!: string;
}
