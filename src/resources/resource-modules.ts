// type-graphql's decorators need it before the first class.
import 'reflect-metadata';
import { captchaStageModule } from './captcha-stage/captcha-stage.module.js';
import { flowModule } from './flow/flow.module.js';
import { flowStageBindingModule } from './flow-stage-binding/flow-stage-binding.module.js';
import type { ResourceModule } from './resource-module.js';

/** Every resource of the gateway: a new one adds its line here. */
export const resourceModules: readonly ResourceModule[] = [captchaStageModule, flowModule, flowStageBindingModule];
