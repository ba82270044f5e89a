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

/** The input of one operation. */
export interface OperationInput {
  /** Where it begins in GraphQL. */
  readonly path: Path;
  /** How its fields are named. */
  readonly names: InputNames;
  /** authentik's names of the fields that refer to an object: a choice that does not exist there is an object that does not. */
  readonly references?: ReadonlySet<string>;
}

/** What the translation of errors must know of one REST resource. */
export interface RestResource {
  /** As a sentence calls it: "captcha stage". Its operations carry it as `resource`. */
  readonly noun: string;
  /** How to find out what became of a write: "look the stage up by name". */
  readonly lookUp: string;
  /** The reason of a 404 for one of its objects. */
  readonly notFound: 'STAGE_NOT_FOUND' | 'FLOW_NOT_FOUND' | 'FLOW_STAGE_BINDING_NOT_FOUND';
  /** Per operationId that takes input. */
  readonly inputs: Readonly<Record<string, OperationInput>>;
  /** The field, in authentik's names, that is known to crash some releases, and what to say of it. */
  readonly knownCrash?: { readonly field: string; readonly explanation: string };
}
