import { registerEnumType } from 'type-graphql';

/** Named by their own names: a default that goes through the SDL of a subgraph stays a name. */
export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Sort direction.',
  valuesConfig: { ASC: { description: 'The smallest first.' }, DESC: { description: 'The largest first.' } },
});
