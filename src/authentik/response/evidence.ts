import type { Operation } from '../operation.js';
import { isSamePk } from '../same-pk.js';

/**
 * Whether a response proves that the write was applied. Login pages, proxies and maintenance pages also respond with
 * 200, so a 200 proves an update only if it holds the object itself.
 * @param pk the object of the write.
 */
export function provesWrite({ method }: Operation, status: number | undefined, json?: unknown, pk?: string): boolean {
  if (method === 'POST') return status === 201;
  if (method === 'DELETE') return status === 204;
  return method !== 'GET' && status === 200 && pk !== undefined && isSamePk(pkOf(json), pk);
}

/** Whether a 2xx status is the one that authentik documents for the operation. */
export function isDocumentedSuccess({ method }: Operation, status: number): boolean {
  if (method === 'POST') return status === 201;
  return method === 'GET' || status === (method === 'DELETE' ? 204 : 200);
}

function pkOf(json: unknown): string | undefined {
  const { pk }: { pk?: unknown } = Object(json);
  return typeof pk === 'string' && !Array.isArray(json) ? pk : undefined;
}
