import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { IsFilterText, IsPositive, IsSearchText, IsSlugFormat, Nullable } from '../../input-validation/constraints.js';
import { OrderDirection } from '../list/order-direction.enum.js';
import { HasFewCriteria, maxCriteria } from '../list/ordering.js';
import { FlowDesignation } from './flow.enum.js';

export const FlowOrderField = { NAME: 'name', SLUG: 'slug', TITLE: 'title', DESIGNATION: 'designation' } as const;
export type FlowOrderField = (typeof FlowOrderField)[keyof typeof FlowOrderField];

registerEnumType(FlowOrderField, {
  name: 'FlowOrderField',
  description: 'Field that a list of flows can be sorted by.',
  valuesConfig: {
    NAME: { description: 'The name.' },
    SLUG: { description: 'The slug.' },
    TITLE: { description: 'The title.' },
    DESIGNATION: { description: 'The designation.' },
  },
});

@InputType({ description: 'One sort criterion of a list of flows.' })
export class FlowOrder {
  @Field(() => FlowOrderField, { description: 'Field to sort by.' })
  field!: FlowOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Sort direction.' })
  direction!: OrderDirection;
}

/** The argument of a lookup by slug. */
@ArgsType()
export class FlowArgs {
  @Field(() => String, { description: 'Slug of the flow, e.g. `default-authentication-flow`.' })
  @IsFilterText()
  @IsSlugFormat()
  slug!: string;
}

@ArgsType()
export class FlowsArgs {
  @Field(() => String, { nullable: true, description: 'Only the flow with exactly this slug. Must not be blank.' })
  @Nullable()
  @IsFilterText()
  @IsSlugFormat()
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'Only flows with exactly this name. Must not be blank.' })
  @Nullable()
  @IsFilterText()
  name?: string | null;

  @Field(() => FlowDesignation, { nullable: true, description: 'Only flows with this designation.' })
  @Nullable()
  designation?: FlowDesignation | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only flows that contain each of these words in their name, slug, title, designation or denied action, in any case. Must not be blank.',
  })
  @Nullable()
  @IsSearchText()
  search?: string | null;

  @Field(() => [FlowOrder], {
    nullable: true,
    description: `Sort criteria, most significant first; at most ${maxCriteria}.`,
  })
  @Nullable()
  @HasFewCriteria()
  orderBy?: FlowOrder[] | null;

  @Field(() => Int, { nullable: true, description: 'Page number, starting at 1. Default: 1.' })
  @Nullable()
  @IsPositive()
  page?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Flows per page, at least 1. authentik returns 20 by default, and at most 100.',
  })
  @Nullable()
  @IsPositive()
  pageSize?: number | null;
}
