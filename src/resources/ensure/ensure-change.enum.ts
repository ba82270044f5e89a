import { registerEnumType } from 'type-graphql';

export const EnsureChange = { CREATED: 'CREATED', UPDATED: 'UPDATED', UNCHANGED: 'UNCHANGED' } as const;
export type EnsureChange = (typeof EnsureChange)[keyof typeof EnsureChange];

registerEnumType(EnsureChange, {
  name: 'EnsureChange',
  description: 'What an `ensure` mutation did.',
  valuesConfig: {
    CREATED: { description: 'The object did not exist and was created.' },
    UPDATED: {
      description:
        'The object existed and was changed. A given `privateKey` cannot be compared, so it always counts as a change.',
    },
    UNCHANGED: {
      description: 'The object already matched the input, as far as this release of authentik can store it.',
    },
  },
});
