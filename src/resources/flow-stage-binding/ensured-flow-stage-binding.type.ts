import { Field, ObjectType } from 'type-graphql';
import { EnsureChange } from '../ensure/ensure-change.enum.js';
import { FlowStageBinding } from './flow-stage-binding.type.js';

@ObjectType({ description: 'The result of `ensureFlowStageBinding`.', simpleResolvers: true })
export class EnsuredFlowStageBinding {
  @Field(() => FlowStageBinding, { description: 'The binding.' })
  flowStageBinding!: FlowStageBinding;

  @Field(() => EnsureChange, { description: 'What the mutation did.' })
  change!: EnsureChange;
}
