/** One endpoint of authentik's REST API. */
export interface Operation {
  /** OpenAPI's operationId, e.g. `stages_captcha_create`. */
  readonly id: string;
  /** The noun for its kind of object in messages: "captcha stage". */
  readonly resource: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Whether the URL names one object, so that a 404 concerns that object. */
  readonly byPk: boolean;
}

/** Whether the operation changes what authentik stores. */
export const isWrite = (operation: Operation): boolean => operation.method !== 'GET';
