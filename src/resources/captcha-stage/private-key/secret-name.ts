import { randomBytes } from 'node:crypto';
import { toStoredText } from '../../../authentik/text.js';

/** How many numbered names to try before a random one, because any of them may be taken. */
const maxNumber = 3;
/** authentik limits names, and a stage may have a longer one. */
const maxStageNameLength = 200;

/** The name of a stage's secret. */
export const secretName = (stageName: string, ending: string): string =>
  `${toStoredText(stageName).slice(0, maxStageNameLength).toWellFormed()} private key${ending}`;

/** Attempt 2 and later, after a name that was taken, get another ending. */
export function endingOf(attempt: number): string {
  if (attempt === 1) return '';
  return ` (${attempt <= maxNumber ? attempt : randomBytes(4).toString('hex')})`;
}

/** Whether the gateway gives secrets of this stage such a name. */
export function isSecretName(name: string, stageName: string): boolean {
  const first = secretName(stageName, '');
  return name.startsWith(first) && /^(?: \((?:\d|[0-9a-f]{8})\))?$/.test(name.slice(first.length));
}
