import { Directive } from 'type-graphql';

/**
 * For routers that limit the cost of an operation.
 * @param calls the typical maximum of calls; each adds 10 to the weight. Does not include managed secrets.
 */
export const CostsCalls = (calls = 1): MethodDecorator => Directive(`@cost(weight: ${calls * 10})`);

/** For the same routers: a page has as many objects as `pageSize` says, and 20 without it, authentik's default. */
export const ListsPage = (): MethodDecorator =>
  Directive(
    '@listSize(assumedSize: 20, slicingArguments: ["pageSize"], sizedFields: ["results"], requireOneSlicingArgument: false)',
  );
