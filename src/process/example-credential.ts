import type { Settings } from '../config/settings.js';

/** A credential header for examples. */
export interface ExampleCredential {
  readonly name: 'authorization' | 'x-api-key';
  readonly value: string;
  /** Whether it works without edits: true only for the sandbox's token, which protects nothing. */
  readonly works: boolean;
}

interface Placeholders {
  readonly token: string;
  readonly apiKey: string;
}

/** The header for examples; undefined if callers need none. Holds no secret but the sandbox's token. */
export function exampleCredential(
  { auth, authentik }: Pick<Settings, 'auth' | 'authentik'>,
  { token, apiKey }: Placeholders,
): ExampleCredential | undefined {
  if (auth.mode === 'service')
    return auth.apiKey === undefined ? undefined : { name: 'x-api-key', value: apiKey, works: false };
  return authentik.kind === 'sandbox'
    ? { name: 'authorization', value: `Bearer ${authentik.token}`, works: true }
    : { name: 'authorization', value: `Bearer ${token}`, works: false };
}
