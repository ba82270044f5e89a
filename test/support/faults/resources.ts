import { wireCaptchaStage, wireFlow } from '../wire-captcha-stage.js';
import { wireFlowStageBinding } from '../wire-flow-stage-binding.js';

export type Json = Record<string, unknown>;

/** The properties of an authentik resource that the faults need. */
export interface FaultResource {
  /** Below `/api/v3`. */
  readonly path: string;
  /** The reason of a 404 for one of its objects. */
  readonly notFound: 'STAGE_NOT_FOUND' | 'FLOW_NOT_FOUND' | 'FLOW_STAGE_BINDING_NOT_FOUND' | 'ENDPOINT_NOT_FOUND';
  /** The advice in a message after a write that may have been applied. */
  readonly lookUp: string;
  /** The same after a write to an object whose pk the client gave. */
  readonly readByPk?: string;
  /** An object as authentik returns it under a name, to a request with this query. */
  good(name: string, query: URLSearchParams): Json;
  /** The wire object with another value for its name; without it for undefined. */
  withName(object: Json, name: unknown): Json;
  /** The name in the data of an operation. */
  nameOf(shown: unknown): unknown;
  /** A nullable field whose values are a closed set, by its names in authentik and in the schema. */
  readonly enumField: readonly [wire: string, field: string];
  /** The JSON text of a number in a valid object, and the nullable field that shows it: without one, the object requires it. */
  readonly number?: { readonly json: string; readonly field?: string };
  /** Makes the object unusable by a nested object. */
  readonly brokenPart?: (echo: string) => Json;
}

export const stagePk = 'ca000000-0000-4000-8000-000000000009';
export const bindingPk = 'b2000000-0000-4000-8000-000000000009';
export const flowPk = 'f1000000-0000-4000-8000-000000000009';
export const secretPk = '5e000000-0000-4000-8000-000000000009';
export const flowSlug = 'sign-up';

const withName = (object: Json, name: unknown): Json => ({ ...object, name });
const nameOf = (shown: unknown): unknown => Reflect.get(Object(shown), 'name');

export const captchaStage: FaultResource = {
  path: '/stages/captcha/',
  notFound: 'STAGE_NOT_FOUND',
  lookUp: 'look the stage up by name',
  readByPk: 'read the stage by its pk',
  good: (name, query) => wireCaptchaStage({ pk: stagePk, name: query.get('name') ?? name }),
  withName,
  nameOf,
  enumField: ['request_content_type', 'requestContentType'],
  number: { json: '"score_min_threshold":0.5', field: 'scoreMinThreshold' },
  brokenPart: (echo) => ({ flow_set: [{ slug: echo }] }),
};

/** A binding has no name of its own; that of its stage is in the same object. */
export const flowStageBinding: FaultResource = {
  path: '/flows/bindings/',
  notFound: 'FLOW_STAGE_BINDING_NOT_FOUND',
  lookUp: 'look the binding up by its flow and stage',
  readByPk: 'read the binding by its pk',
  good: (name) => flowStageBinding.withName(wireFlowStageBinding({ pk: bindingPk }), name),
  withName: (object, name) => ({ ...object, stage_obj: withName(Object(object['stage_obj']), name) }),
  nameOf: (shown) => nameOf(Reflect.get(Object(shown), 'stage')),
  enumField: ['invalid_response_action', 'invalidResponseAction'],
  number: { json: '"order":10' },
  brokenPart: (echo) => ({ stage_obj: { name: echo } }),
};

export const flow: FaultResource = {
  path: '/flows/instances/',
  notFound: 'FLOW_NOT_FOUND',
  lookUp: 'look the flow up by slug',
  good: (name) => wireFlow({ pk: flowPk, slug: flowSlug, name }),
  withName,
  nameOf,
  enumField: ['designation', 'designation'],
};

/** Since 2026.11. */
export const managedSecret: FaultResource = {
  path: '/secrets/secrets/',
  notFound: 'ENDPOINT_NOT_FOUND',
  lookUp: 'look the secret up by name',
  good: (name) => ({ pk: secretPk, name, type: 'text' }),
  withName,
  nameOf,
  enumField: ['type', 'type'],
};

export const faultResources = [captchaStage, flowStageBinding, flow, managedSecret];
