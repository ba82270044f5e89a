import { Directive, Field, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { FlowAuthentication, FlowDeniedAction, FlowDesignation, FlowLayout, PolicyEngineMode } from './flow.enum.js';

@Directive('@key(fields: "pk")')
@Directive('@shareable')
@ObjectType({
  description:
    'An authentik flow: the stages that a user goes through, for example to log in. A stage does nothing until it is bound to a flow.',
  simpleResolvers: true,
})
export class Flow {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Primary key of the policy bindings of the flow.' })
  policyBindingModelPtrId!: FieldValue<string>;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Visible in the URL.' })
  slug!: string;

  @Field(() => String, { description: 'Shown as the title in flow pages.' })
  title!: string;

  @Field(() => FlowDesignation, { nullable: true, description: 'What the flow is used for.' })
  designation!: FieldValue<FlowDesignation>;

  @Field(() => String, {
    nullable: true,
    description: 'URL of the background image. authentik calls it `background`, since 2025.12 `background_url`.',
  })
  background!: FieldValue<string>;

  @Field(() => PolicyEngineMode, { nullable: true, description: 'How the policies bound to the flow are combined.' })
  policyEngineMode!: FieldValue<PolicyEngineMode>;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Compatibility mode: increases compatibility with password managers on mobile devices.',
  })
  compatibilityMode!: FieldValue<boolean>;

  @Field(() => String, { nullable: true, description: 'Where authentik exports the flow from, a path of its API.' })
  exportUrl!: FieldValue<string>;

  @Field(() => FlowLayout, { nullable: true, description: "Where the flow's pages put their content." })
  layout!: FieldValue<FlowLayout>;

  @Field(() => FlowDeniedAction, {
    nullable: true,
    description: 'What happens when the flow denies access to a user.',
  })
  deniedAction!: FieldValue<FlowDeniedAction>;

  @Field(() => FlowAuthentication, {
    nullable: true,
    description: 'Who may enter the flow. Null where a stage shows its flows: authentik leaves it out there.',
  })
  authentication!: FieldValue<FlowAuthentication>;
}
