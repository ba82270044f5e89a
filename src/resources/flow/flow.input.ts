import { Field, InputType } from 'type-graphql';
import { IsSlug, IsText, Optional } from '../../input-validation/constraints.js';
import { FlowDeniedAction, FlowDesignation, FlowLayout, PolicyEngineMode } from './flow.enum.js';

@InputType({
  description: 'A flow to create together with a stage. No release of authentik stores it: see `flowSet`.',
})
export class FlowInput {
  @Field(() => String, { description: 'Name; not empty.' })
  @IsText()
  name!: string;

  @Field(() => String, {
    description: 'Slug of the flow, which is part of its URL: 1 to 50 letters, digits, underscores or hyphens; unique.',
  })
  @IsText()
  @IsSlug()
  slug!: string;

  @Field(() => String, { description: 'Title that the pages of the flow show; not empty.' })
  @IsText()
  title!: string;

  @Field(() => FlowDesignation, { description: 'Purpose of the flow.' })
  designation!: FlowDesignation;

  @Field(() => PolicyEngineMode, { nullable: true, description: 'How the policies bound to the flow are combined.' })
  @Optional()
  policyEngineMode?: PolicyEngineMode;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Compatibility mode, for password managers on mobile devices.',
  })
  @Optional()
  compatibilityMode?: boolean;

  @Field(() => FlowLayout, { nullable: true, description: "Layout of the flow's pages." })
  @Optional()
  layout?: FlowLayout;

  @Field(() => FlowDeniedAction, {
    nullable: true,
    description: 'What happens when the flow denies access to a user.',
  })
  @Optional()
  deniedAction?: FlowDeniedAction;
}
