import { fieldErrorsOf, gatewayErrorsOf } from 'authentik-captcha-graphql-gateway/client';
import type { CreateCaptchaStageInput } from './generated/operations.js';

export const endpoint = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:4000/graphql';
export const authorization = `Bearer ${process.env['AUTHENTIK_TOKEN'] ?? 'sandbox-token'}`;

/** What a person has filled in: a name that is new, and one that the first submission takes away from the second. */
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

/** The form again, with the messages beside their fields: a path begins with the argument's name, then the field's. */
export function showForm(error: unknown): void {
  const problems = fieldErrorsOf(error);
  for (const [field, label, value] of rows) {
    const messages = problems.filter(({ path }) => path[1] === field).flatMap((problem) => problem.messages);
    print(`  ${label.padEnd(11)} [${value}] ${messages.join(' ')}`.trimEnd());
  }
}

/** What became of a write that failed, and what to do: correct the fields, look first, or send it again. */
export function advise(error: unknown): void {
  const errors = gatewayErrorsOf(error);
  if (errors.length === 0)
    print('No answer of the gateway came: look the stage up by its name before sending it again.');
  for (const { message, extensions } of errors) {
    const { code, reason, outcome, retryable, retryAfterSeconds = 1 } = extensions;
    print(`${code} ${reason}: ${message}`);
    if (outcome === 'NOT_APPLIED') print('Nothing was written.');
    if (outcome === 'APPLIED') print('It was written, but the answer cannot be shown.');
    if (outcome === 'UNKNOWN') print('It may have been written: look it up by its name before sending it again.');
    if (retryable) print(`The same may be sent again in ${retryAfterSeconds} s.`);
  }
}

/** What a look-up by name has found: names are unique. */
export function showFound(stages: readonly ({ readonly pk: string } | null)[] | undefined): void {
  const [stage] = stages ?? [];
  if (stages !== undefined) print(stage ? `A stage has this name: its pk is ${stage.pk}.` : 'No stage has this name.');
}
