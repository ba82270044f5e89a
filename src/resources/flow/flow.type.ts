import { Directive, Field, ObjectType } from 'type-graphql';
import type { FieldValue } from '../../errors/contract/field-value.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { FlowAuthentication, FlowDeniedAction, FlowDesignation, FlowLayout, PolicyEngineMode } from './flow.enum.js';

/** Each field is shareable, rather than the type: Grafbase takes a shareable type to have the same fields in every subgraph. */
@Directive('@key(fields: "pk")')
@ObjectType({
  description:
    'An authentik flow: a sequence of stages that users go through, for example to log in. A stage has no effect until it is bound to a flow.',
  simpleResolvers: true,
})
export class Flow {
  @Field(() => UuidScalar, { description: 'Primary key.' })
  pk!: string;

  @Directive('@shareable')
  @Field(() => UuidScalar, { nullable: true, description: "ID of the flow in authentik's policy bindings." })
  policyBindingModelPtrId!: FieldValue<string>;

  @Directive('@shareable')
  @Field(() => String, { description: 'Name of the flow.' })
  name!: string;

  @Directive('@shareable')
  @Field(() => String, { description: 'Slug of the flow, which is part of its URL; unique.' })
  slug!: string;

  @Directive('@shareable')
  @Field(() => String, { description: 'Title that the pages of the flow show.' })
  title!: string;

  @Directive('@shareable')
  @Field(() => FlowDesignation, { nullable: true, description: 'Purpose of the flow.' })
  designation!: FieldValue<FlowDesignation>;

  @Directive('@shareable')
  @Field(() => String, {
    nullable: true,
    description:
      'URL of the background image. The name in the REST API is `background`, and `background_url` since 2025.12.',
  })
  background!: FieldValue<string>;

  @Directive('@shareable')
  @Field(() => PolicyEngineMode, { nullable: true, description: 'How the policies bound to the flow are combined.' })
  policyEngineMode!: FieldValue<PolicyEngineMode>;

  @Directive('@shareable')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Compatibility mode, for password managers on mobile devices.',
  })
  compatibilityMode!: FieldValue<boolean>;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: "API path of the flow's export." })
  exportUrl!: FieldValue<string>;

  @Directive('@shareable')
  @Field(() => FlowLayout, { nullable: true, description: "Layout of the flow's pages." })
  layout!: FieldValue<FlowLayout>;

  @Directive('@shareable')
  @Field(() => FlowDeniedAction, {
    nullable: true,
    description: 'What happens when the flow denies access to a user.',
  })
  deniedAction!: FieldValue<FlowDeniedAction>;

  @Directive('@shareable')
  @Field(() => FlowAuthentication, {
    nullable: true,
    description: 'Who may enter the flow. Null in `flowSet` of a stage, where authentik does not return it.',
  })
  authentication!: FieldValue<FlowAuthentication>;
}
