import { Field, Int, ObjectType } from 'type-graphql';
import { CaptchaStage } from './captcha-stage.type.js';

@ObjectType({ description: 'Where a page stands among the others.', simpleResolvers: true })
export class Pagination {
  @Field(() => Int, { description: 'How many objects there are on all pages.' })
  count!: number;

  @Field(() => Int, { description: 'The number of this page, from 1 on.' })
  current!: number;

  @Field(() => Int, { description: 'How many pages there are.' })
  totalPages!: number;

  @Field(() => Int, { nullable: true, description: 'The number of the next page; null on the last.' })
  next!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the previous page; null on the first.' })
  previous!: number | null;

  @Field(() => Int, { description: 'The position of the first object of this page among all, from 1 on.' })
  startIndex!: number;

  @Field(() => Int, { description: 'The position of the last object of this page among all.' })
  endIndex!: number;
}

@ObjectType({ description: 'One page of captcha stages.', simpleResolvers: true })
export class CaptchaStagePage {
  @Field(() => [CaptchaStage], {
    nullable: 'items',
    description: 'The stages; null, with an error at its path, for one that cannot be read.',
  })
  results!: readonly (CaptchaStage | Error | null)[];

  @Field(() => Pagination, { description: 'Where this page stands among the others.' })
  pagination!: Pagination;
}
