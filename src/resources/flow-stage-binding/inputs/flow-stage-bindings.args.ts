import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { IsPositive, IsSearchText, Nullable } from '../../../input-validation/constraints.js';
import { UuidScalar } from '../../../scalars/uuid.scalar.js';
import { OrderDirection } from '../../list/order-direction.enum.js';
import { HasFewCriteria, maxCriteria } from '../../list/ordering.js';

export const FlowStageBindingOrderField = { ORDER: 'order', FLOW: 'target', STAGE: 'stage' } as const;
export type FlowStageBindingOrderField = (typeof FlowStageBindingOrderField)[keyof typeof FlowStageBindingOrderField];

registerEnumType(FlowStageBindingOrderField, {
  name: 'FlowStageBindingOrderField',
  description: 'Field that a list of flow stage bindings can be sorted by.',
  valuesConfig: {
    ORDER: { description: 'The position in the flow.' },
    FLOW: { description: 'The primary key of the flow.' },
    STAGE: { description: 'The primary key of the stage.' },
  },
});

@InputType({ description: 'One sort criterion of a list of flow stage bindings.' })
export class FlowStageBindingOrder {
  @Field(() => FlowStageBindingOrderField, { description: 'Field to sort by.' })
  field!: FlowStageBindingOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Sort direction.' })
  direction!: OrderDirection;
}

@ArgsType()
export class FlowStageBindingsArgs {
  @Field(() => UuidScalar, { nullable: true, description: 'Only bindings of the flow with this primary key.' })
  @Nullable()
  flow?: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Only bindings of the stage with this primary key.' })
  @Nullable()
  stage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only bindings whose stage's name contains each of these words, in any case. Must not be blank.",
  })
  @Nullable()
  @IsSearchText()
  search?: string | null;

  @Field(() => [FlowStageBindingOrder], {
    nullable: true,
    description: `Sort criteria, most significant first; at most ${maxCriteria}. Default: order, flow, stage.`,
  })
  @Nullable()
  @HasFewCriteria()
  orderBy?: FlowStageBindingOrder[] | null;

  @Field(() => Int, { nullable: true, description: 'Page number, starting at 1. Default: 1.' })
  @Nullable()
  @IsPositive()
  page?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Bindings per page, at least 1. authentik returns 20 by default, and at most 100.',
  })
  @Nullable()
  @IsPositive()
  pageSize?: number | null;
}
