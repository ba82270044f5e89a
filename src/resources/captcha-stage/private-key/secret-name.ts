import { randomBytes } from 'node:crypto';
import { toStoredText } from '../../../authentik/text.js';

/** The numbered names that are tried before a random one: somebody else may have taken any number of them. */
const maxNumber = 3;
/** authentik limits names, and a stage may have a longer one. */
const maxStageNameLength = 200;

/** The name of a stage's secret. While it is taken, attempt 2 and later have another ending. */
export function secretName(stageName: string, attempt: number): string {
  if (attempt === 1) return firstSecretName(stageName);
  const ending = attempt <= maxNumber ? String(attempt) : randomBytes(4).toString('hex');
  return `${firstSecretName(stageName)} (${ending})`;
}

/** Whether the gateway gives secrets of this stage such a name. */
export function isSecretName(name: string, stageName: string): boolean {
  const first = firstSecretName(stageName);
  return name.startsWith(first) && /^(?: \((?:\d|[0-9a-f]{8})\))?$/.test(name.slice(first.length));
}

const firstSecretName = (stageName: string): string =>
  `${toStoredText(stageName).slice(0, maxStageNameLength).toWellFormed()} private key`;
