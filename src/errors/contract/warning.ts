import type { Path } from './error-extensions.js';

/** Something that a successful write did not do; reported in the response's top-level `extensions.warnings`. */
export interface Warning {
  readonly code:
    | 'INPUT_IGNORED'
    | 'SCORES_CROSSED'
    | 'PROVIDER_UNKNOWN_TO_AUTHENTIK'
    | 'PROVIDER_NEEDS_NEWER_AUTHENTIK'
    | 'SECRET_NOT_DELETED';
  /** The response field of the write. */
  readonly path: Path;
  /** Starts with the argument's name. */
  readonly inputPath: Path;
  readonly message: string;
}
