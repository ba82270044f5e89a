import type { Decoded } from './decoded.js';
import type { AuthentikResponse } from './response.js';
import { isString, ResponseObject } from './response-object.js';

/** `left_dangling` exists since 2025.12. */
export const usedByActions = ['cascade', 'cascade_many', 'set_null', 'set_default', 'left_dangling'] as const;
export type UsedByActionEnum = (typeof usedByActions)[number];

/** An object that refers to another one, as `used_by` lists it. */
export interface UsedBy {
  app: string;
  model_name: string;
  pk: string;
  name: string;
  action?: UsedByActionEnum;
}

export type DecodedUsedBy = Decoded<UsedBy>;

/** @throws InvalidResponseError when it is not a list of objects, or a required field is missing or invalid. */
export function decodeUsedBy(response: AuthentikResponse): DecodedUsedBy[] {
  return new ResponseObject(response, { used_by: response.json ?? false }).list('used_by', (object) => ({
    app: object.required('app', isString),
    model_name: object.required('model_name', isString),
    pk: object.required('pk', isString),
    name: object.required('name', isString),
    action: object.optionalOneOf('action', usedByActions),
  }));
}
