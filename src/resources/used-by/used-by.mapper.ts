import type { DecodedUsedBy } from '../../authentik/response/used-by.js';
import type { UsedByObject } from './used-by-object.type.js';

export function toUsedByObject({ app, model_name: modelName, pk, name, action }: DecodedUsedBy): UsedByObject {
  return { app, modelName, pk, name, action: action ?? null };
}
