import { captchaStageOperations } from './captcha-stage.operations.js';
import type { FaultOperation } from './fault-operation.js';
import { flowOperations } from './flow.operations.js';
import { flowStageBindingOperations } from './flow-stage-binding.operations.js';

export const everyOperation: readonly FaultOperation[] = [
  ...captchaStageOperations,
  ...flowStageBindingOperations,
  ...flowOperations,
];

const chosen = process.env['FAULT_OPERATIONS']?.split(',');

/** All, or those in FAULT_OPERATIONS: transport depends only on read or write. */
export const faultOperations = everyOperation.filter(({ name }) => chosen?.includes(name) ?? true);
