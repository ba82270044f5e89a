import type { Operation } from '../operation.js';

/**
 * Whether a response proves that the write was done. A login page, a proxy or a maintenance page may answer 200 as well, so
 * that a 200 proves an update only with the object itself.
 * @param pk the object that the write was for.
 */
export function provesWrite({ method }: Operation, status: number | undefined, json?: unknown, pk?: string): boolean {
  if (method === 'POST') return status === 201;
  if (method === 'DELETE') return status === 204;
  return method !== 'GET' && status === 200 && pk !== undefined && pkOf(json)?.toLowerCase() === pk.toLowerCase();
}

/** Whether a 2xx is the success that authentik documents for the operation. */
export function isDocumentedSuccess({ method }: Operation, status: number): boolean {
  if (method === 'POST') return status === 201;
  return method === 'GET' || status === (method === 'DELETE' ? 204 : 200);
}

function pkOf(json: unknown): string | undefined {
  const { pk }: { pk?: unknown } = Object(json);
  return typeof pk === 'string' && !Array.isArray(json) ? pk : undefined;
}
