/**
 * authentik's managed secrets, as its source of September 2026 has them: release 2026.11, which is not out yet. What may
 * still change is in this folder and in captcha-stage/private-key/upcoming-names.ts alone.
 */

/** A secret, as authentik returns it: its value is write-only. More fields exist, which are not read. */
export interface ManagedSecret {
  pk: string;
  name: string;
}

/** The body of POST. */
export interface ManagedSecretRequest {
  /** Unique. */
  name: string;
  type: 'text';
  value: string;
}
