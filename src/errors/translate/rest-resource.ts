import type { Path } from '../contract/error-extensions.js';
import type { NotFoundReason } from '../contract/upstream-reason.js';

/** Maps authentik's names of input fields to this schema's. */
export interface InputNames {
  readonly [upstreamName: string]: string | ListNames;
}

/** A list; its positions are part of a path. */
export interface ListNames {
  readonly name: string;
  /** The names of its objects' fields; empty for a list of scalars. */
  readonly items: InputNames;
  /** authentik's name of the field that identifies an object of the list, regardless of order. */
  readonly identifiedBy?: string;
}

/** The input of one operation. */
export interface OperationInput {
  /** Where the input begins in GraphQL. */
  readonly path: Path;
  /** The names of its fields. */
  readonly names: InputNames;
  /** authentik's names of fields that refer to an object: an invalid choice there is an object that does not exist. */
  readonly references?: ReadonlySet<string>;
}

/** What error translation needs to know about one REST resource. */
export interface RestResource {
  /** The noun in messages: "captcha stage". Its operations carry it as `resource`. */
  readonly noun: string;
  /** How to find out whether a write was applied: "look the stage up by name". */
  readonly lookUp: string;
  /** The same if the client knows the object's pk: "read the stage by its pk". Default: `lookUp`. */
  readonly readByPk?: string;
  /** The reason of a 404 for one of its objects. */
  readonly notFound: NotFoundReason | 'ENDPOINT_NOT_FOUND';
  /** By operationId. */
  readonly inputs: Readonly<Record<string, OperationInput>>;
  /** A field, in authentik's names, that crashes some releases, and the explanation for the message. */
  readonly knownCrash?: { readonly field: string; readonly explanation: string };
}
