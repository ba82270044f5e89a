import type { Path } from '../contract/error-extensions.js';

/** authentik's name of an input field, and this schema's. */
export interface InputNames {
  readonly [upstreamName: string]: string | ListNames;
}

/** A list: positions in it are part of a path. */
export interface ListNames {
  readonly name: string;
  /** How the fields of its objects are named; none for a list of scalars. */
  readonly items: InputNames;
  /** authentik's name of the field that tells its objects apart, whatever their order. */
  readonly identifiedBy?: string;
}

/** What the translation of errors must know of one REST resource. */
export interface RestResource {
  /** As a sentence calls it: "captcha stage". Its operations carry it as `resource`. */
  readonly noun: string;
  /** How to find out what became of a write: "look the stage up by name". */
  readonly lookUp: string;
  /** Per operationId that takes input: where the input begins in GraphQL, and how its fields are named. */
  readonly inputs: Readonly<Record<string, { readonly path: Path; readonly names: InputNames }>>;
  /** The field, in authentik's names, that is known to crash some releases, and what to say of it. */
  readonly knownCrash?: { readonly field: string; readonly explanation: string };
}
