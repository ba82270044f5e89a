import type { Path } from '../contract/error-extensions.js';

/** authentik's name of an input field, and this schema's: a list of objects also says how its items' fields are named. */
export interface InputNames {
  readonly [upstreamName: string]: string | { readonly name: string; readonly items: InputNames };
}

/** What the translation of errors must know of one REST resource; each resource's folder exports its own. */
export interface RestResource {
  /** What its operationIds begin with, e.g. `stages_captcha_`. */
  readonly operationPrefix: string;
  /** As a sentence calls it: "captcha stage". */
  readonly noun: string;
  /** Per operationId that takes input: where the input begins in GraphQL, and how its fields are named. */
  readonly inputs: Readonly<Record<string, { readonly path: Path; readonly names: InputNames }>>;
  /** The field, in authentik's names, that is known to crash some releases, and what to tell of it. */
  readonly knownCrash?: { readonly field: string; readonly explanation: string };
}
