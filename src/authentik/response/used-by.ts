import type { Decoded } from './decoded.js';
import type { AuthentikResponse } from './response.js';
import { isString, ResponseObject } from './response-object.js';

/** The last since 2025.12. */
export const usedByActions = ['cascade', 'cascade_many', 'set_null', 'set_default', 'left_dangling'] as const;
export type UsedByActionEnum = (typeof usedByActions)[number];

/** Something that refers to an object, as `used_by` lists it. */
export interface UsedBy {
  app: string;
  model_name: string;
  pk: string;
  name: string;
  action?: UsedByActionEnum;
}

export type DecodedUsedBy = Decoded<UsedBy>;

/** @throws InvalidResponseError when it is no list of objects, or a required field is missing or of another kind. */
export function decodeUsedBy(response: AuthentikResponse): DecodedUsedBy[] {
  return new ResponseObject(response, { used_by: response.json ?? false }).list('used_by', (object) => ({
    app: object.required('app', isString),
    model_name: object.required('model_name', isString),
    pk: object.required('pk', isString),
    name: object.required('name', isString),
    action: object.optionalOneOf('action', usedByActions),
  }));
}
