import type { FieldError } from '../../../errors/contract/error-extensions.js';
import { InvalidInputError } from '../../../errors/contract/gateway-errors.js';
import { createFieldError } from '../../../errors/translate/field-error.js';
import type { CreateCaptchaStageInput } from './create-captcha-stage.input.js';
import type { UpdateCaptchaStageInput } from './update-captcha-stage.input.js';

/** A new stage needs a private key, and what its provider needs. @throws InvalidInputError */
export function checkNewStage(input: CreateCaptchaStageInput): void {
  const isWithoutKey = input.privateKey === undefined && input.privateKeyRef === undefined;
  const missingKey = isWithoutKey ? [createFieldError(['input', 'privateKey'], 'REQUIRED')] : [];
  reject([...missingKey, ...providerErrors(input), ...keyErrors(input)]);
}

/** A stage that exists may have its key already. @throws InvalidInputError */
export function checkStageChange(input: UpdateCaptchaStageInput): void {
  reject([...providerErrors(input), ...keyErrors(input)]);
}

function reject(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new InvalidInputError(errors);
}

function providerErrors(input: UpdateCaptchaStageInput): FieldError[] {
  if (input.provider !== 'CAP') return [];
  const missing = (['jsUrl', 'apiUrl'] as const).filter((field) => input[field] === undefined);
  return missing.map((field) =>
    createFieldError(['input', field], 'REQUIRED', 'This field is required with provider CAP.'),
  );
}

function keyErrors({ privateKey, privateKeyRef }: UpdateCaptchaStageInput): FieldError[] {
  if (privateKey === undefined || privateKeyRef === undefined) return [];
  const message = 'Give either this field or privateKey, not both.';
  return [createFieldError(['input', 'privateKeyRef'], 'INVALID', message)];
}
