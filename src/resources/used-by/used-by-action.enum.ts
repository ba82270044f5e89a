import { registerEnumType } from 'type-graphql';
import type { UsedByActionEnum } from '../../authentik/response/used-by.js';

export const UsedByAction = {
  CASCADE: 'cascade',
  CASCADE_MANY: 'cascade_many',
  SET_NULL: 'set_null',
  SET_DEFAULT: 'set_default',
  LEFT_DANGLING: 'left_dangling',
} as const satisfies Record<Uppercase<UsedByActionEnum>, UsedByActionEnum>;
export type UsedByAction = UsedByActionEnum;

registerEnumType(UsedByAction, {
  name: 'UsedByAction',
  description: 'What happens to an object when the stage that it uses is deleted.',
  valuesConfig: {
    CASCADE: { description: 'The object is deleted too.' },
    CASCADE_MANY: { description: 'The link between the object and the stage is deleted.' },
    SET_NULL: { description: 'The reference to the stage is set to null.' },
    SET_DEFAULT: { description: 'The reference to the stage is set to its default.' },
    LEFT_DANGLING: { description: 'The reference to the deleted stage remains. Since authentik 2025.12.' },
  },
});
