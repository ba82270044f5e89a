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
    CASCADE: { description: 'It is deleted too.' },
    CASCADE_MANY: { description: 'The connection between the two is deleted.' },
    SET_NULL: { description: 'Its reference is cleared.' },
    SET_DEFAULT: { description: 'Its reference takes its default.' },
    LEFT_DANGLING: { description: 'Its reference stays and leads nowhere. Since authentik 2025.12.' },
  },
});
