import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { IsFilterText, IsPositive, IsSearchText, Nullable } from '../../../input-validation/constraints.js';
import { OrderDirection } from '../../list/order-direction.enum.js';
import { HasFewCriteria, maxCriteria } from '../../list/ordering.js';

export const CaptchaStageOrderField = { NAME: 'name', PUBLIC_KEY: 'public_key' } as const;
export type CaptchaStageOrderField = (typeof CaptchaStageOrderField)[keyof typeof CaptchaStageOrderField];

registerEnumType(CaptchaStageOrderField, {
  name: 'CaptchaStageOrderField',
  description: 'Field that a list of captcha stages can be sorted by.',
  valuesConfig: { NAME: { description: 'The name.' }, PUBLIC_KEY: { description: 'The public key.' } },
});

@InputType({ description: 'One sort criterion of a list of captcha stages.' })
export class CaptchaStageOrder {
  @Field(() => CaptchaStageOrderField, { description: 'Field to sort by.' })
  field!: CaptchaStageOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Sort direction.' })
  direction!: OrderDirection;
}

@ArgsType()
export class CaptchaStagesArgs {
  @Field(() => String, { nullable: true, description: 'Only stages with exactly this name. Must not be blank.' })
  @Nullable()
  @IsFilterText()
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Only stages with exactly this public key. Must not be blank.' })
  @Nullable()
  @IsFilterText()
  publicKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only stages whose name contains each of these words, in any case. Must not be blank.',
  })
  @Nullable()
  @IsSearchText()
  search?: string | null;

  @Field(() => [CaptchaStageOrder], {
    nullable: true,
    description: `Sort criteria, most significant first; at most ${maxCriteria}.`,
  })
  @Nullable()
  @HasFewCriteria()
  orderBy?: CaptchaStageOrder[] | null;

  @Field(() => Int, { nullable: true, description: 'Page number, starting at 1. Default: 1.' })
  @Nullable()
  @IsPositive()
  page?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Stages per page, at least 1. authentik returns 20 by default, and at most 100.',
  })
  @Nullable()
  @IsPositive()
  pageSize?: number | null;
}
