import { registerEnumType } from 'type-graphql';

export const EnsureChange = { CREATED: 'CREATED', UPDATED: 'UPDATED', UNCHANGED: 'UNCHANGED' } as const;
export type EnsureChange = (typeof EnsureChange)[keyof typeof EnsureChange];

registerEnumType(EnsureChange, {
  name: 'EnsureChange',
  description: 'What an `ensure` mutation had to do.',
  valuesConfig: {
    CREATED: { description: 'There was no such object: it was created.' },
    UPDATED: { description: 'The object was there and differed: it was changed.' },
    UNCHANGED: { description: 'The object was there as the input wants it: nothing was written.' },
  },
});
