/** What a token may do. Who may change stages may see them all. */
export interface Role {
  /** All stages, or those with these pks. */
  readonly sees: 'all' | ReadonlySet<string>;
  readonly changes: boolean;
}

/** The role of the sandbox's own token. */
export const superuser: Role = { sees: 'all', changes: true };

/**
 * The other tokens, one a role. `sandbox-expired-token`, `sandbox-inactive-token` and `sandbox-app-password` are not among
 * them: authentik refuses an expired token, an inactive user and an app password in the words that it has for unknown ones.
 */
export const roles: ReadonlyMap<string, Role> = new Map([
  ['sandbox-viewer-token', { sees: 'all', changes: false }],
  ['sandbox-one-object-token', { sees: new Set(['ca000000-0000-4000-8000-000000000001']), changes: false }],
  ['sandbox-unprivileged-token', { sees: new Set<string>(), changes: false }],
]);
