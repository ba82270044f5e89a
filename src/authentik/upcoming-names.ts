/**
 * What is uncertain of authentik 2026.11: names and texts from its source of September 2026. Correct this table when the
 * release is out. The types in captcha-stage.wire.ts repeat the two names of fields.
 */
export const upcoming = {
  /** The field that replaces `private_key`. A 400 to a request with `private_key` names it. */
  referenceField: 'private_key_ref',
  /** The field until 2026.8. A 400 to a request without it says that it is required. */
  valueField: 'private_key',
  /** An authentik that does not know the reference may reject it with such a text. */
  unknownField: /\b(?:unknown|unexpected) field\b/i,
  /** The `detail` of a 403 for a secret that the token may not use. */
  secretNotUsable: 'You do not have permission to use this secret.',
  /** The endpoint of managed secrets, below `/api/v3`. */
  secretsPath: '/secrets/secrets/',
  /** The prefix of its operationIds. */
  secretsOperationPrefix: 'secrets_secrets',
} as const;
