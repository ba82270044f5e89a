/** What a token may do with the objects of a model, for example `CaptchaStage`. */
export interface Role {
  /** All objects, or those with these pks. A role that can change objects can see all of them. */
  readonly sees: (model: string) => 'all' | ReadonlySet<string>;
  readonly changes: (model: string) => boolean;
}

const nothing: ReadonlySet<string> = new Set();
const oneOfEach: ReadonlySet<string> = new Set([
  'ca000000-0000-4000-8000-000000000001',
  'f1000000-0000-4000-8000-000000000001',
  'b2000000-0000-4000-8000-000000000001',
]);

/** The role of the sandbox's own token. */
export const superuser: Role = { sees: () => 'all', changes: () => true };

/**
 * The other tokens, each with its role. `sandbox-expired-token`, `sandbox-inactive-token` and `sandbox-app-password`
 * are not in this list: authentik rejects an expired token, an inactive user and an app password with the same text as
 * an unknown token.
 */
export const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['sandbox-viewer-token', { sees: () => 'all', changes: () => false }],
  [
    'sandbox-stage-editor-token',
    {
      sees: (model) => (model === 'FlowStageBinding' || model === 'SecretValue' ? nothing : 'all'),
      changes: (model) => !model.startsWith('Flow'),
    },
  ],
  ['sandbox-one-object-token', { sees: () => oneOfEach, changes: () => false }],
  ['sandbox-unprivileged-token', { sees: () => nothing, changes: () => false }],
]);
