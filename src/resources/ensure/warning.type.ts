import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A warning about a write that succeeded: authentik ignored part of the input, the stage cannot work, or a managed secret may be left over. Other mutations report warnings in `extensions.warnings`; here they are part of the data, because routers may drop `extensions`.',
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
