import { ArrayMaxSize } from 'class-validator';
import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { IsUrlText, longestUrlText, Optional } from '../scalars/constraints.js';

export const CaptchaStageOrderField = { NAME: 'name', PUBLIC_KEY: 'public_key' } as const;
export type CaptchaStageOrderField = (typeof CaptchaStageOrderField)[keyof typeof CaptchaStageOrderField];

registerEnumType(CaptchaStageOrderField, {
  name: 'CaptchaStageOrderField',
  description: 'What a list of captcha stages can be ordered by.',
  valuesConfig: { NAME: { description: 'The name.' }, PUBLIC_KEY: { description: 'The public key.' } },
});

/** Named by their own names: a default that goes through the SDL of a subgraph stays a name. */
export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which end of an order comes first.',
  valuesConfig: { ASC: { description: 'The smallest first.' }, DESC: { description: 'The largest first.' } },
});

@InputType({ description: 'One criterion of an order.' })
export class CaptchaStageOrder {
  @Field(() => CaptchaStageOrderField, { description: 'What to compare.' })
  field!: CaptchaStageOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which end comes first.' })
  direction!: OrderDirection;
}

const mostCriteria = 10;
const ofLength = `At most ${longestUrlText} characters.`;

@ArgsType()
export class CaptchaStagesArgs {
  @Field(() => String, { nullable: true, description: `Only stages of exactly this name. ${ofLength}` })
  @Optional()
  @IsUrlText()
  name?: string;

  @Field(() => String, { nullable: true, description: `Only stages of exactly this public key. ${ofLength}` })
  @Optional()
  @IsUrlText()
  publicKey?: string;

  @Field(() => String, {
    nullable: true,
    description: `Only stages whose name contains this, whatever the case. ${ofLength}`,
  })
  @Optional()
  @IsUrlText()
  search?: string;

  @Field(() => [CaptchaStageOrder], {
    nullable: true,
    description: `By what to order, the first criterion first; at most ${mostCriteria}.`,
  })
  @Optional()
  @ArrayMaxSize(mostCriteria, { message: `Ensure this field has no more than ${mostCriteria} elements.` })
  orderBy?: CaptchaStageOrder[];

  @Field(() => Int, { nullable: true, description: 'Which page, from 1 on; by default the first.' })
  @Optional()
  page?: number;

  @Field(() => Int, {
    nullable: true,
    description: "How many stages a page has; by default authentik's 20, at most its 100.",
  })
  @Optional()
  pageSize?: number;
}
