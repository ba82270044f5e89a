import { Directive, Field, Float, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { Flow } from '../flow/flow.type.js';
import { CaptchaRequestContentType } from './captcha-request-content-type.enum.js';
import { CaptchaProvider } from './provider/captcha-provider.enum.js';

@Directive('@key(fields: "pk")')
@ObjectType({
  description: 'A stage of a flow that asks users to solve a captcha. Its private key can be set but not read.',
  simpleResolvers: true,
})
export class CaptchaStage {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => String, { description: 'Name; unique among stages of all types.' })
  name!: string;

  @Field(() => String, { description: 'Admin UI component that edits stages of this type.' })
  component!: string;

  @Field(() => String, { description: 'Human-readable name of the stage type.' })
  verboseName!: string;

  @Field(() => String, { description: 'Human-readable name of the stage type, in the plural.' })
  verboseNamePlural!: string;

  @Field(() => String, { description: "Name of authentik's model, e.g. `authentik_stages_captcha.captchastage`." })
  metaModelName!: string;

  @Field(() => [Flow], {
    description: 'The flows that contain the stage. A flow that contains it twice is listed twice.',
  })
  flowSet!: Flow[];

  @Field(() => String, { description: 'Public key, acquired from your captcha provider.' })
  publicKey!: string;

  @Field(() => UuidScalar, {
    nullable: true,
    description: 'Primary key of the managed secret that holds the private key. Null before authentik 2026.11.',
  })
  privateKeyRef!: FieldValue<string>;

  @Field(() => CaptchaProvider, {
    description:
      'The captcha provider, derived from `jsUrl` and `interactive`; CUSTOM for one whose widget authentik does not know.',
  })
  provider!: CaptchaProvider;

  @Field(() => String, { nullable: true, description: "URL of the captcha provider's script." })
  jsUrl!: FieldValue<string>;

  @Field(() => String, {
    nullable: true,
    description: 'URL at which the captcha provider verifies the responses of users.',
  })
  apiUrl!: FieldValue<string>;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the captcha requires an interaction of the user. Null before authentik 2024.10.',
  })
  interactive!: FieldValue<boolean>;

  @Field(() => Float, { nullable: true, description: 'Minimum score that passes.' })
  scoreMinThreshold!: FieldValue<number>;

  @Field(() => Float, { nullable: true, description: 'Maximum score that passes.' })
  scoreMaxThreshold!: FieldValue<number>;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Controls what happens if the captcha score is outside of the thresholds. When true, the stage shows an error message. When false, the flow continues, and policies can use the data of the captcha from the context.',
  })
  errorOnInvalidScore!: FieldValue<boolean>;

  @Field(() => CaptchaRequestContentType, {
    nullable: true,
    description: 'How authentik sends the verification request to the captcha provider. Null before authentik 2026.8.',
  })
  requestContentType!: FieldValue<CaptchaRequestContentType>;
}
