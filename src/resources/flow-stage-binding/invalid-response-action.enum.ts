import { registerEnumType } from 'type-graphql';
import type { InvalidResponseActionEnum } from './rest/flow-stage-binding.wire.js';

export const InvalidResponseAction = {
  RETRY: 'retry',
  RESTART: 'restart',
  RESTART_WITH_CONTEXT: 'restart_with_context',
} as const satisfies Record<Uppercase<InvalidResponseActionEnum>, InvalidResponseActionEnum>;
export type InvalidResponseAction = InvalidResponseActionEnum;

registerEnumType(InvalidResponseAction, {
  name: 'InvalidResponseAction',
  description:
    'What authentik does if a user gives an invalid response to a stage, such as a captcha that was not solved.',
  valuesConfig: {
    RETRY: { description: 'Show the error message and the stage again.' },
    RESTART: { description: 'Restart the flow from the beginning.' },
    RESTART_WITH_CONTEXT: { description: 'Restart the flow and keep the current context.' },
  },
});
