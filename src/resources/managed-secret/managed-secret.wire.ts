/**
 * authentik's managed secrets since 2026.11, as its source of September 2026 has them. What may still change is in
 * authentik/upcoming-names.ts.
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
