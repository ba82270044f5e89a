/** What authentik 2026.11 calls things, by its source of September 2026: the one table to correct when it is out. */
export const upcoming = {
  /** The field that replaces `private_key`; a 400 to a request with `private_key` names it. */
  referenceField: 'private_key_ref',
  /** The field until 2026.8; a 400 to a request without it says that it is required. */
  valueField: 'private_key',
  /** What the gateway calls the secret of a stage, and, while that name is taken, with a number behind it. */
  secretName: (stageName: string, number = 1): string =>
    number === 1 ? `${stageName} private key` : `${stageName} private key (${number})`,
} as const;
