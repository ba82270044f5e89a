import { type AuthentikError, HttpStatusError, isAuthentikError } from '../../authentik/errors.js';
import { type WriteFacts, WriteStepError } from '../../errors/contract/gateway-errors.js';
import type { EnsureChange } from './ensure-change.enum.js';

/** The steps of an `ensure` mutation for one kind of object. */
export interface EnsureSteps<Found, Result> {
  /** The objects' resource; a create may also call another one. */
  readonly resource: string;
  /** One look-up by the object's natural key. */
  readonly find: () => Promise<Found | undefined>;
  /** One POST. */
  readonly create: () => Promise<Result>;
  /** One PATCH of what differs. @returns undefined when nothing differs, without a call. */
  readonly update: (found: Found) => Promise<Result | undefined>;
  readonly unchanged: (found: Found) => Result;
  /** Whether a POST was rejected because the object exists by now. */
  readonly isTaken: (error: AuthentikError) => boolean;
}

/** An object that is as the input wants it. */
export interface Ensured<Result> {
  readonly result: Result;
  readonly change: EnsureChange;
  /** What a failed POST left behind, as a part of a sentence. */
  readonly left?: string | undefined;
}

/**
 * Makes the object as the input wants it, whatever exists: at most one POST and one PATCH, and no state. Its errors say
 * that the mutation may be sent again wherever that could help: a second run finds what the first one wrote.
 */
export async function ensure<Found, Result>(steps: EnsureSteps<Found, Result>): Promise<Ensured<Result>> {
  try {
    const found = await steps.find();
    return found === undefined ? await createOrAdopt(steps) : await bringUp(steps, found);
  } catch (error) {
    throw withFacts(error, { isRepeatable: true });
  }
}

async function bringUp<Found, Result>(steps: EnsureSteps<Found, Result>, found: Found): Promise<Ensured<Result>> {
  const result = await steps.update(found);
  return result === undefined ? { result: steps.unchanged(found), change: 'UNCHANGED' } : { result, change: 'UPDATED' };
}

async function createOrAdopt<Found, Result>(steps: EnsureSteps<Found, Result>): Promise<Ensured<Result>> {
  try {
    return { result: await steps.create(), change: 'CREATED' };
  } catch (error) {
    const call = error instanceof WriteStepError ? error.step : error;
    if (!isAuthentikError(call) || call.operation.resource !== steps.resource) throw error;
    if (steps.isTaken(call)) return adopt(steps, { error, isCrash: false });
    if (isCrash(call)) return adopt(steps, { error, isCrash: true });
    throw error;
  }
}

/** authentik's server error in a write: two POSTs at the same time end so, and it is unknown which was applied. */
const isCrash = (call: AuthentikError): boolean =>
  call instanceof HttpStatusError && call.status === 405 && call.body?.detail === undefined;

interface FailedCreate {
  readonly error: unknown;
  /** Whether the POST may have been applied all the same. */
  readonly isCrash: boolean;
}

/** Brings the object up to date that exists although, or because, the POST failed. */
async function adopt<Found, Result>(
  steps: EnsureSteps<Found, Result>,
  { error, isCrash }: FailedCreate,
): Promise<Ensured<Result>> {
  const left = error instanceof WriteStepError ? error.facts.note : undefined;
  // No later error may say that nothing was written, or hide what was left behind.
  const orCrash = (later: unknown) => (isCrash ? error : withFacts(later, left === undefined ? {} : { note: left }));
  const found = await steps.find().catch((lookUpError: unknown) => {
    throw orCrash(lookUpError);
  });
  if (found === undefined) throw error;
  const ensured = await bringUp(steps, found).catch((updateError: unknown) => {
    throw orCrash(updateError);
  });
  // It did not exist before the POST.
  const change = isCrash && ensured.change === 'UNCHANGED' ? 'CREATED' : ensured.change;
  return { ...ensured, change, left };
}

/** The error with more facts; the notes of both are kept. */
function withFacts(error: unknown, facts: WriteFacts): unknown {
  if (isAuthentikError(error)) return new WriteStepError(error, facts);
  if (!(error instanceof WriteStepError)) return error;
  const notes = [error.facts.note, facts.note].filter((note) => note !== undefined);
  return new WriteStepError(error.step, {
    ...error.facts,
    ...facts,
    ...(notes.length > 0 && { note: notes.join('; ') }),
  });
}
