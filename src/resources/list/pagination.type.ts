import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Pagination metadata.', simpleResolvers: true })
export class Pagination {
  @Field(() => Int, { description: 'Number of objects on all pages.' })
  count!: number;

  @Field(() => Int, { description: 'Number of this page, starting at 1.' })
  current!: number;

  @Field(() => Int, { description: 'Number of pages.' })
  totalPages!: number;

  @Field(() => Int, { nullable: true, description: 'Number of the next page; null on the last.' })
  next!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the previous page; null on the first.' })
  previous!: number | null;

  @Field(() => Int, { description: 'Position of the first object of this page in the whole list, starting at 1.' })
  startIndex!: number;

  @Field(() => Int, { description: 'Position of the last object of this page in the whole list.' })
  endIndex!: number;
}
