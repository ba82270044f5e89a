import { registerEnumType } from 'type-graphql';

export const EnsureChange = { CREATED: 'CREATED', UPDATED: 'UPDATED', UNCHANGED: 'UNCHANGED' } as const;
export type EnsureChange = (typeof EnsureChange)[keyof typeof EnsureChange];

registerEnumType(EnsureChange, {
  name: 'EnsureChange',
  description: 'What an `ensure` mutation did.',
  valuesConfig: {
    CREATED: { description: 'The object did not exist and was created.' },
    UPDATED: { description: 'The object existed but differed from the input, and was changed.' },
    UNCHANGED: { description: 'The object was already as the input describes it. Nothing was written.' },
  },
});
