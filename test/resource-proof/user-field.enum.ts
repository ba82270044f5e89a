import { registerEnumType } from 'type-graphql';
import type { UserFieldsEnum } from './identification-stage.wire.js';

export const UserField = { EMAIL: 'email', USERNAME: 'username', UPN: 'upn' } as const satisfies Record<
  Uppercase<UserFieldsEnum>,
  UserFieldsEnum
>;
export type UserField = UserFieldsEnum;

registerEnumType(UserField, {
  name: 'UserField',
  description: 'A field of a user that identifies the user.',
  valuesConfig: {
    EMAIL: { description: 'The email address.' },
    USERNAME: { description: 'The user name.' },
    UPN: { description: 'The user principal name.' },
  },
});
