import type { Path } from './error-extensions.js';

/** Something that a successful write did not do, told in the response's top-level `extensions.warnings`. */
export interface Warning {
  readonly code: 'INPUT_IGNORED';
  /** The field of the response that the write answered. */
  readonly path: Path;
  /** From the argument's name on. */
  readonly inputPath: Path;
  readonly message: string;
}
