import { fieldErrorsOf, gatewayErrorsOf } from 'authentik-captcha-graphql-gateway/client';
import type { CreateCaptchaStageInput } from './generated/operations.js';

export const endpoint = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:4000/graphql';
export const authorization = `Bearer ${process.env['AUTHENTIK_TOKEN'] ?? 'sandbox-token'}`;

/** The content of the form. The second submission fails because the first one took the name. */
export const input: CreateCaptchaStageInput = {
  name: process.argv[2] ?? `sign-up ${Date.now()}`,
  publicKey: 'public-key',
  privateKey: 'private-key',
};

const rows = [
  ['name', 'Name', input.name],
  ['publicKey', 'Public key', input.publicKey],
  ['privateKey', 'Private key', '•••'],
] as const;

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Shows the form with messages beside its fields. A path starts with the argument's name, then the field's. */
export function showForm(error: unknown): void {
  const problems = fieldErrorsOf(error);
  for (const [field, label, value] of rows) {
    const messages = problems.filter(({ path }) => path[1] === field).flatMap((problem) => problem.messages);
    print(`  ${label.padEnd(11)} [${value}] ${messages.join(' ')}`.trimEnd());
  }
}

/** Explains whether a failed write happened and what to do next: correct the fields, look it up, or retry. */
export function advise(error: unknown): void {
  const errors = gatewayErrorsOf(error);
  if (errors.length === 0) print('No response from the gateway: look the stage up by its name before you retry.');
  for (const { message, extensions } of errors) {
    const { code, reason, outcome, retryable, retryAfterSeconds = 1 } = extensions;
    print(`${code} ${reason}: ${message}`);
    if (outcome === 'NOT_APPLIED') print('Nothing was written.');
    if (outcome === 'APPLIED') print('It was written, but the response is incomplete.');
    if (outcome === 'UNKNOWN') print('It may have been written: check before you retry.');
    if (retryable) print(`You can retry in ${retryAfterSeconds} s.`);
  }
}

/** Shows the result of a lookup by name. Names are unique. */
export function showFound(stages: readonly ({ readonly pk: string } | null)[] | undefined): void {
  const [stage] = stages ?? [];
  if (stages !== undefined) print(stage ? `A stage has this name: its pk is ${stage.pk}.` : 'No stage has this name.');
}
