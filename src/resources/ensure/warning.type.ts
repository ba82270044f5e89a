import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Something that a successful write did not do, or a reason why its result cannot work. It is data, unlike the `extensions.warnings` of other mutations, because some routers drop `extensions`.',
  simpleResolvers: true,
})
export class Warning {
  @Field(() => String, { description: 'Stable code, e.g. `INPUT_IGNORED`.' })
  code!: string;

  @Field(() => [String], { description: 'Path of the input field, starting with `input`.' })
  inputPath!: readonly string[];

  @Field(() => String, { description: 'One sentence that can be shown to users.' })
  message!: string;
}
