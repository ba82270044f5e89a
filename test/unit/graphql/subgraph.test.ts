import 'reflect-metadata';
import { afterAll, describe, expect, it } from '@jest/globals';
import { IsNotEmpty } from 'class-validator';
import { graphql } from 'graphql';
import { Arg, Args, ArgsType, Field, getMetadataStorage, InputType, Query, Resolver } from 'type-graphql';
import { createSubgraph } from '../../../src/graphql/schema/subgraph.js';

@InputType()
class Part {
  @Field(() => String)
  @IsNotEmpty()
  name!: string;
}
@InputType()
class Base {
  @Field(() => [Part], { nullable: true })
  parts?: Part[] | null;
}
@InputType()
class Whole extends Base {
  @Field(() => String)
  @IsNotEmpty()
  title!: string;
}
@ArgsType()
class Filter {
  @Field(() => String)
  @IsNotEmpty()
  text!: string;
}
@Resolver()
class Queries {
  @Query(() => String)
  classes(@Arg('input', () => Whole) input: Whole): string {
    return [input, ...(input.parts ?? [])].map((part) => part.constructor.name).join(' ');
  }

  @Query(() => String)
  filter(@Args(() => Filter) filter: Filter): string {
    return filter.constructor.name;
  }
}

// type-graphql's behaviour that the gateway relies on, because its version is a release candidate.
describe('createSubgraph', () => {
  const schema = createSubgraph({ resolvers: [Queries], linkDirective: '', entities: {} });
  afterAll(() => getMetadataStorage().clear());

  it.each([
    ['{ classes(input: {title: "a", parts: [{name: "b"}, {name: "c"}]}) }', 'classes', 'Whole Part Part'],
    ['{ classes(input: {title: "a", parts: null}) }', 'classes', 'Whole'],
    ['{ filter(text: "a") }', 'filter', 'Filter'],
  ])('creates instances of the classes in %s', async (source, field, names) => {
    expect(await graphql({ schema, source })).toEqual({ data: { [field]: names } });
  });

  it.each([
    ['{ classes(input: {title: ""}) }', ['input', 'title']],
    ['{ filter(text: "") }', ['text']],
  ])('rejects input that the decorators reject in %s', async (source, path) => {
    const { errors } = await graphql({ schema, source });
    expect(errors?.[0]?.originalError).toMatchObject({ fieldErrors: [{ path }] });
  });
});
