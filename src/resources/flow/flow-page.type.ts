import { Field, ObjectType } from 'type-graphql';
import { Pagination } from '../list/pagination.type.js';
import { Flow } from './flow.type.js';

@ObjectType({ description: 'One page of flows.', simpleResolvers: true })
export class FlowPage {
  @Field(() => [Flow], {
    nullable: 'items',
    description:
      'The flows; null, with an error at its path, for one that authentik returned in a form that breaks its contract.',
  })
  results!: readonly (Flow | Error | null)[];

  @Field(() => Pagination, { description: 'Pagination metadata.' })
  pagination!: Pagination;
}
