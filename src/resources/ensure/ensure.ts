import { type AuthentikError, HttpStatusError, isAuthentikError } from '../../authentik/errors.js';
import { type Leftover, type WriteFacts, WriteStepError } from '../../errors/contract/gateway-errors.js';
import type { EnsureChange } from './ensure-change.enum.js';

/** An object that is as the input describes it. */
export interface Ensured<Result> {
  readonly result: Result;
  readonly change: EnsureChange;
}

/** The steps of an `ensure` mutation for one kind of object. */
export interface EnsureSteps<Found, Result> {
  /** The objects' resource; a create may also call another one. */
  readonly resource: string;
  /** One look-up by the object's natural key. */
  readonly find: () => Promise<Found | undefined>;
  /** One POST. */
  readonly create: () => Promise<Result>;
  /** One PATCH of what differs, if anything does. @param left objects that a failed POST left behind. */
  readonly update: (found: Found, left: readonly Leftover[]) => Promise<Ensured<Result>>;
  /** Whether a write was rejected because another object has this key by now. */
  readonly isTaken: (error: AuthentikError) => boolean;
}

/**
 * Creates the object or updates it to match the input: at most one POST and one PATCH. Its errors are marked as
 * safe to retry, because a second run finds what the first one wrote.
 */
export async function ensure<Found, Result>(steps: EnsureSteps<Found, Result>): Promise<Ensured<Result>> {
  try {
    const found = await steps.find();
    return found === undefined ? await createOrAdopt(steps) : await update(steps, found, []);
  } catch (error) {
    throw withFacts(error, { isSafeToRetry: true });
  }
}

async function createOrAdopt<Found, Result>(steps: EnsureSteps<Found, Result>): Promise<Ensured<Result>> {
  try {
    return { result: await steps.create(), change: 'CREATED' };
  } catch (error) {
    const call = callOf(error);
    if (call?.operation.resource !== steps.resource) throw error;
    const isCrash = call instanceof HttpStatusError && call.status === 405 && call.body?.detail === undefined;
    if (!isCrash && !steps.isTaken(call)) throw error;
    return adopt(steps, error, isCrash);
  }
}

/**
 * Updates the object that exists after a failed POST: another client's, or this POST's.
 * @param mayBeApplied authentik crashed, as it may on concurrent POSTs, so this POST may have been applied.
 */
async function adopt<Found, Result>(
  steps: EnsureSteps<Found, Result>,
  error: unknown,
  mayBeApplied: boolean,
): Promise<Ensured<Result>> {
  // A later error does not replace the error of a POST that may have been applied.
  const combine = (later: unknown) =>
    mayBeApplied
      ? withFacts(error, { left: leftBy(later), mayBeTemporary: callOf(later) !== undefined })
      : withFacts(later, { left: leftBy(error) });
  const found = await steps.find().catch((later: unknown) => {
    throw combine(later);
  });
  if (found === undefined) throw error;
  const ensured = await update(steps, found, leftBy(error)).catch((later: unknown) => {
    throw combine(later);
  });
  // It did not exist before the POST.
  return mayBeApplied && ensured.change === 'UNCHANGED' ? { ...ensured, change: 'CREATED' } : ensured;
}

async function update<Found, Result>(
  steps: EnsureSteps<Found, Result>,
  found: Found,
  left: readonly Leftover[],
): Promise<Ensured<Result>> {
  try {
    return await steps.update(found, left);
  } catch (error) {
    // Somebody has deleted the object or taken its key since the look-up, which a second run will see.
    const call = callOf(error);
    const isOutdated = call?.operation.resource === steps.resource && (isNotFound(call) || steps.isTaken(call));
    throw isOutdated ? withFacts(error, { mayBeTemporary: true }) : error;
  }
}

const isNotFound = (call: AuthentikError): boolean =>
  call instanceof HttpStatusError && call.status === 404 && call.body?.detail === 'OTHER';

/** The failed call. */
function callOf(error: unknown): AuthentikError | undefined {
  const call = error instanceof WriteStepError ? error.step : error;
  return isAuthentikError(call) ? call : undefined;
}

const leftBy = (error: unknown): readonly Leftover[] => (error instanceof WriteStepError ? error.facts.left : []) ?? [];

/** The error with more facts. */
function withFacts(error: unknown, facts: WriteFacts): unknown {
  const call = callOf(error);
  if (call === undefined) return error;
  const known = error instanceof WriteStepError ? error.facts : {};
  return new WriteStepError(call, { ...known, ...facts, left: [...leftBy(error), ...(facts.left ?? [])] });
}
