/** One endpoint of authentik's REST API. */
export interface Operation {
  /** OpenAPI's operationId, e.g. `stages_captcha_create`. */
  readonly id: string;
  /** The kind of object that it is about, as a sentence calls it: "captcha stage". */
  readonly resource: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Whether the URL names one object, so that a 404 speaks of that object. */
  readonly byPk: boolean;
}

/** Whether the operation changes what authentik stores. */
export const isWrite = (operation: Operation): boolean => operation.method !== 'GET';
