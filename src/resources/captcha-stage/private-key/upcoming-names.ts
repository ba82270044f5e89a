import { randomBytes } from 'node:crypto';

/** The numbered names that are tried before a random one: somebody else may have taken any number of them. */
const maxNumber = 3;
/** authentik limits names, and a stage may have a longer one. */
const maxStageNameLength = 200;

const firstSecretName = (stageName: string): string =>
  `${stageName.slice(0, maxStageNameLength).toWellFormed()} private key`;

/** Names of authentik 2026.11, from its source of September 2026. Correct this table when the release is out. */
export const upcoming = {
  /** The field that replaces `private_key`. A 400 to a request with `private_key` names it. */
  referenceField: 'private_key_ref',
  /** The field until 2026.8. A 400 to a request without it says that it is required. */
  valueField: 'private_key',
  /** The name of a stage's secret. While it is taken, attempt 2 and later have another ending. */
  secretName(stageName: string, attempt: number): string {
    if (attempt === 1) return firstSecretName(stageName);
    const ending = attempt <= maxNumber ? String(attempt) : randomBytes(4).toString('hex');
    return `${firstSecretName(stageName)} (${ending})`;
  },
  /** Whether the gateway gives secrets of this stage such a name. */
  isSecretName(name: string, stageName: string): boolean {
    const first = firstSecretName(stageName);
    return name.startsWith(first) && /^(?: \((?:\d|[0-9a-f]{8})\))?$/.test(name.slice(first.length));
  },
} as const;
