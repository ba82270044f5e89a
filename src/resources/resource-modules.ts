// Must come before the first class that uses type-graphql's decorators.
import 'reflect-metadata';
import { captchaStageModule } from './captcha-stage/captcha-stage.module.js';
import { flowModule } from './flow/flow.module.js';
import { flowStageBindingModule } from './flow-stage-binding/flow-stage-binding.module.js';
import { managedSecretModule } from './managed-secret/managed-secret.module.js';
import type { ResourceModule } from './resource-module.js';

/** All resources of the gateway. Add a new resource here. */
export const resourceModules: readonly ResourceModule[] = [
  captchaStageModule,
  flowModule,
  flowStageBindingModule,
  managedSecretModule,
];
