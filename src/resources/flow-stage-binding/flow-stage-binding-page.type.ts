import { Field, ObjectType } from 'type-graphql';
import { Pagination } from '../list/pagination.type.js';
import { FlowStageBinding } from './flow-stage-binding.type.js';

@ObjectType({ description: 'One page of flow stage bindings.', simpleResolvers: true })
export class FlowStageBindingPage {
  @Field(() => [FlowStageBinding], {
    nullable: 'items',
    description:
      'The bindings of this page. If authentik returns an invalid binding, its entry is null and has an error.',
  })
  results!: readonly (FlowStageBinding | Error | null)[];

  @Field(() => Pagination, { description: 'Pagination metadata.' })
  pagination!: Pagination;
}
