import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { IsNotEmpty } from 'class-validator';
import {
  Arg,
  Ctx,
  Field,
  getMetadataStorage,
  InputType,
  type NonEmptyArray,
  Query,
  Resolver,
  UseMiddleware,
} from 'type-graphql';
import { createResolverMap } from '../../../src/graphql/schema/resolver-map.js';
import { createSubgraph } from '../../../src/graphql/schema/subgraph.js';

const build = (...resolvers: NonEmptyArray<new () => object>) =>
  createSubgraph({ resolvers, linkDirective: '', entities: {} });

describe('createResolverMap', () => {
  afterEach(() => getMetadataStorage().clear());

  it('makes instances of an input class, those in its lists and of the class that it extends included, and checks them', async () => {
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
      @IsNotEmpty({ message: 'empty' })
      title!: string;
    }
    @Resolver()
    class Wholes {
      @Query(() => String)
      classes(@Arg('whole', () => Whole) whole: Whole): string {
        return [whole, ...(whole.parts ?? [])].map((input) => input.constructor.name).join(' ');
      }
    }
    build(Wholes);
    const { classes } = createResolverMap()['Query'] ?? {};
    const ask = (whole: object) => classes?.(undefined, { whole }, undefined, undefined as never);
    expect(await ask({ title: 'a', parts: [{ name: 'b' }, { name: 'c' }] })).toBe('Whole Part Part');
    expect(await ask({ title: 'a', parts: null })).toBe('Whole');
    await expect(ask({ title: '' })).rejects.toMatchObject({ fieldErrors: [{ path: ['whole', 'title'] }] });
  });

  it('refuses a method that would go without its middleware', () => {
    @Resolver()
    class Watched {
      @UseMiddleware(async (_, next) => next())
      @Query(() => String)
      watched(): string {
        return '';
      }
    }
    expect(() => build(Watched)).toThrow('watched would go without its middleware');
  });

  it('refuses a parameter that is a part of the context', () => {
    @Resolver()
    class Partial {
      @Query(() => String)
      part(@Ctx('token') token: string): string {
        return token;
      }
    }
    expect(() => build(Partial)).toThrow('"token" alone cannot be had of a context');
  });
});
