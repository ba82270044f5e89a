import { rejection } from '../http/response.js';
import type { Installation } from '../installation.js';
import type { StoredStage } from '../store/columns.js';
import type { Role } from './roles.js';

const noPermission = () => rejection(403, 'You do not have permission to perform this action.');

/** For URLs without a pk: anyone with credentials may read, only some may write. @throws Refusal (403) */
export function requireModelPermission(role: Role | undefined, method: string): void {
  if (role === undefined) throw rejection(403, 'Authentication credentials were not provided.');
  if (!role.changes && !['GET', 'HEAD', 'OPTIONS'].includes(method)) throw noPermission();
}

/** For a write to a stage that the caller can see. @throws Refusal (403) */
export function requireChangePermission(role: Role | undefined): void {
  if (role?.changes !== true) throw noPermission();
}

/** The stages that the caller can see. @throws Refusal (403) when there is none: also for a caller without credentials. */
export function visibleStages(role: Role | undefined, { store }: Installation): StoredStage[] {
  const { sees = new Set<string>() } = role ?? {};
  if (sees === 'all') return store.stages();
  const visible = store.stages().filter(({ pk }) => sees.has(pk));
  if (visible.length === 0) throw noPermission();
  return visible;
}
