import { Field, InputType } from 'type-graphql';
import { IsSlug, IsText, Optional } from '../../input-validation/constraints.js';
import { FlowDeniedAction, FlowDesignation, FlowLayout, PolicyEngineMode } from './flow.enum.js';

@InputType({ description: 'A flow to be created along with a stage, where authentik can do that: see `flowSet`.' })
export class FlowInput {
  @Field(() => String, { description: 'Name; not empty.' })
  @IsText()
  name!: string;

  @Field(() => String, { description: 'Visible in the URL: 1 to 50 letters, digits, underscores or hyphens; unique.' })
  @IsText()
  @IsSlug()
  slug!: string;

  @Field(() => String, { description: 'Shown as the title in flow pages; not empty.' })
  @IsText()
  title!: string;

  @Field(() => FlowDesignation, { description: 'What the flow is used for.' })
  designation!: FlowDesignation;

  @Field(() => PolicyEngineMode, { nullable: true, description: 'How the policies bound to the flow are combined.' })
  @Optional()
  policyEngineMode?: PolicyEngineMode;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Compatibility mode: increases compatibility with password managers on mobile devices.',
  })
  @Optional()
  compatibilityMode?: boolean;

  @Field(() => FlowLayout, { nullable: true, description: "Where the flow's pages put their content." })
  @Optional()
  layout?: FlowLayout;

  @Field(() => FlowDeniedAction, {
    nullable: true,
    description: 'What happens when the flow denies access to a user.',
  })
  @Optional()
  deniedAction?: FlowDeniedAction;
}
