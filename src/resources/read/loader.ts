import DataLoader from 'dataloader';
import { HttpStatusError } from '../../authentik/errors.js';
import type { GatewayContext } from '../../context/gateway-context.js';

/** Loads an object by its pk. Null if none exists or the token may not view it. */
export type Load<Item> = (pk: string, context: GatewayContext) => Promise<Item | null>;

/**
 * Loads each object once in a request, and again after a write. Loads objects at the same time; one failure does not
 * affect the others. Requests never share loaded objects, because callers have different permissions.
 */
export function createLoader<Item>(load: Load<Item>): Load<Item> {
  const loaders = new WeakMap<object, DataLoader<string, Item | null>>();
  return (pk, context) => {
    const { snapshot } = context;
    const loader = loaders.get(snapshot) ?? new DataLoader((pks) => loadAll(pks, (key) => load(key, context)));
    loaders.set(snapshot, loader);
    return loader.load(pk.toLowerCase());
  };
}

async function loadAll<Item>(
  pks: readonly string[],
  load: (pk: string) => Promise<Item | null>,
): Promise<(Item | null | Error)[]> {
  const results = await Promise.allSettled(pks.map(load));
  return results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason));
}

/** Returns null if authentik's API itself responds with 404. A 404 of a proxy stays an error. */
export async function nullIfMissing<Item>(item: Promise<Item>): Promise<Item | null> {
  try {
    return await item;
  } catch (error) {
    const isMissing = error instanceof HttpStatusError && error.status === 404 && error.body?.detail !== undefined;
    if (isMissing) return null;
    throw error;
  }
}
