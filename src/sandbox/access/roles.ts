/** What a token may do with the objects of a model, for example `CaptchaStage`. */
export interface Role {
  /** All objects, or those with these pks. Who may change objects may see them all. */
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
 * The other tokens, one a role. `sandbox-expired-token`, `sandbox-inactive-token` and `sandbox-app-password` are not among
 * them: authentik rejects an expired token, an inactive user and an app password in the words that it has for unknown ones.
 */
export const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['sandbox-viewer-token', { sees: () => 'all', changes: () => false }],
  [
    'sandbox-stage-editor-token',
    {
      sees: (model) => (model === 'FlowStageBinding' ? nothing : 'all'),
      changes: (model) => !model.startsWith('Flow'),
    },
  ],
  ['sandbox-one-object-token', { sees: () => oneOfEach, changes: () => false }],
  ['sandbox-unprivileged-token', { sees: () => nothing, changes: () => false }],
]);
