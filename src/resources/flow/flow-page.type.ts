import { Field, ObjectType } from 'type-graphql';
import { Pagination } from '../list/pagination.type.js';
import { Flow } from './flow.type.js';

@ObjectType({ description: 'One page of flows.', simpleResolvers: true })
export class FlowPage {
  @Field(() => [Flow], {
    nullable: 'items',
    description: 'The flows of this page. If authentik returns an invalid flow, its entry is null and has an error.',
  })
  results!: readonly (Flow | Error | null)[];

  @Field(() => Pagination, { description: 'Pagination metadata.' })
  pagination!: Pagination;
}
