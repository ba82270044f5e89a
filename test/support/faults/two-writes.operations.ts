import { print } from 'graphql';
import { CreateCaptchaStageDocument } from '../../generated/operations.js';
import { minimalInput } from '../inputs.js';
import { sentPrivateKey } from './captcha-stage.operations.js';
import { create, destroy, type FaultOperation } from './fault-operation.js';
import { captchaStage, managedSecret } from './resources.js';

const createStage = {
  path: ['createCaptchaStage'],
  body: {
    query: print(CreateCaptchaStageDocument),
    variables: { input: minimalInput({ privateKey: sentPrivateKey }) },
  },
} as const;

/** The secret of a new stage, on 2026.11. */
export const secretFirst: FaultOperation = {
  ...create,
  ...createStage,
  resource: managedSecret,
  name: 'the secret',
  id: 'secrets_secrets_create',
  meets: managedSecret.path,
};
/** The stage that refers to it. */
export const stageSecond: FaultOperation = {
  ...create,
  ...createStage,
  resource: captchaStage,
  name: 'the stage',
  id: 'stages_captcha_create',
  meets: captchaStage.path,
};
/** The deletion of a secret whose stage was rejected. */
export const secretDeleted: FaultOperation = {
  ...destroy,
  ...createStage,
  resource: managedSecret,
  name: 'the deletion of the secret',
  id: 'secrets_secrets_destroy',
  meets: managedSecret.path,
  followsRejectionAt: captchaStage.path,
};
