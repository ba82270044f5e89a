import { Directive, Field, Float, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { Flow } from '../flow/flow.type.js';
import { CaptchaRequestContentType } from './captcha-request-content-type.enum.js';

@Directive('@key(fields: "pk")')
@ObjectType({
  description: 'A stage of a flow that makes users solve a captcha. Its private key can be set, but never read.',
  simpleResolvers: true,
})
export class CaptchaStage {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => String, { description: 'Name; unique among the stages of every kind.' })
  name!: string;

  @Field(() => String, { description: "The element of authentik's interface that edits the stage." })
  component!: string;

  @Field(() => String, { description: 'What the kind of stage is called.' })
  verboseName!: string;

  @Field(() => String, { description: 'What several stages of the kind are called.' })
  verboseNamePlural!: string;

  @Field(() => String, { description: "Name of authentik's model." })
  metaModelName!: string;

  @Field(() => [Flow], { description: 'The flows that the stage is part of; one may be there twice.' })
  flowSet!: Flow[];

  @Field(() => String, { description: 'Public key, acquired from your captcha provider.' })
  publicKey!: string;

  @Field(() => String, { nullable: true, description: "URL of the captcha provider's script." })
  jsUrl!: FieldValue<string>;

  @Field(() => String, { nullable: true, description: 'URL at which the captcha provider verifies answers.' })
  apiUrl!: FieldValue<string>;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the captcha wants an interaction of the user. Null before authentik 2024.10.',
  })
  interactive!: FieldValue<boolean>;

  @Field(() => Float, { nullable: true, description: 'Lowest score that passes.' })
  scoreMinThreshold!: FieldValue<number>;

  @Field(() => Float, { nullable: true, description: 'Highest score that passes.' })
  scoreMaxThreshold!: FieldValue<number>;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'When enabled and the received captcha score is outside of the given threshold, the stage shows an error message. When not enabled, the flow continues, but the data from the captcha is available in the context for policy decisions.',
  })
  errorOnInvalidScore!: FieldValue<boolean>;

  @Field(() => CaptchaRequestContentType, {
    nullable: true,
    description: 'How the verification request is sent to the captcha provider. Null before authentik 2026.8.',
  })
  requestContentType!: FieldValue<CaptchaRequestContentType>;
}
