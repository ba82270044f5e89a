import { type AuthentikError, HttpStatusError, isAuthentikError } from '../../authentik/errors.js';
import { WriteStepError } from '../../errors/contract/gateway-errors.js';
import type { EnsureChange } from './ensure-change.enum.js';

/** The steps of an `ensure` mutation for one kind of object. */
export interface EnsureSteps<Found, Result> {
  /** One look-up by the object's natural key. */
  readonly find: () => Promise<Found | undefined>;
  /** One POST. */
  readonly create: () => Promise<Result>;
  /** One PATCH of what differs. @returns undefined when nothing differs, without a call. */
  readonly update: (found: Found) => Promise<Result | undefined>;
  readonly unchanged: (found: Found) => Result;
  /** Whether a POST was rejected because the object is there by now. */
  readonly isTaken: (error: AuthentikError) => boolean;
}

/**
 * Makes the object as the input wants it, whatever is there: at most one POST and one PATCH, and no state. Its errors say
 * that the mutation may be sent again wherever that could help: a second run finds what the first one wrote.
 */
export async function ensure<Found, Result>(
  steps: EnsureSteps<Found, Result>,
): Promise<{ readonly result: Result; readonly change: EnsureChange }> {
  try {
    const found = await steps.find();
    if (found !== undefined) return await bringUp(steps, found);
    return await createOrAdopt(steps);
  } catch (error) {
    throw toRepeatable(error);
  }
}

async function bringUp<Found, Result>(steps: EnsureSteps<Found, Result>, found: Found) {
  const result = await steps.update(found);
  return result === undefined
    ? { result: steps.unchanged(found), change: 'UNCHANGED' as const }
    : { result, change: 'UPDATED' as const };
}

/** A POST that lost a race is rejected, or crashes: then the object of the other writer is brought up to date. */
async function createOrAdopt<Found, Result>(steps: EnsureSteps<Found, Result>) {
  try {
    return { result: await steps.create(), change: 'CREATED' as const };
  } catch (error) {
    const isCrash = error instanceof HttpStatusError && error.status === 405;
    if (!isAuthentikError(error) || !(isCrash || steps.isTaken(error))) throw error;
    // After a crash it is unknown whether the POST was applied, so a failed look-up must not say otherwise.
    const found = await steps.find().catch((lookUpError: unknown) => {
      throw isCrash ? error : lookUpError;
    });
    if (found === undefined) throw error;
    return bringUp(steps, found);
  }
}

function toRepeatable(error: unknown): unknown {
  if (isAuthentikError(error)) return new WriteStepError(error, { isRepeatable: true });
  return error instanceof WriteStepError
    ? new WriteStepError(error.step, { ...error.facts, isRepeatable: true })
    : error;
}
