import { toCanonicalUuid } from './uuid.js';

/** Whether two primary keys are equal, whatever the form of a UUID. */
export const isSamePk = (one: string | undefined, other: string): boolean =>
  one !== undefined && (one === other || toComparable(one) === toComparable(other));

const toComparable = (pk: string): string => toCanonicalUuid(pk) ?? pk.toLowerCase();
