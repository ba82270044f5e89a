import { rejection } from '../http/response.js';
import type { Row } from '../store/rows.js';
import type { Role } from './roles.js';

const noPermission = () => rejection(403, 'You do not have permission to perform this action.');

/** For URLs without a pk: every caller with credentials may read, but only some may write. @throws Rejection (403) */
export function requireModelPermission(role: Role | undefined, method: string, model: string): void {
  if (role === undefined) throw rejection(403, 'Authentication credentials were not provided.');
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) requireChangePermission(role, model);
}

/** For a write to an object that the caller can see. @throws Rejection (403) */
export function requireChangePermission(role: Role | undefined, model: string): void {
  if (role?.changes(model) !== true) throw noPermission();
}

/** The rows that the caller can see. @throws Rejection (403) if it can see none, or has no credentials. */
export function visibleRows<Stored extends Row>(role: Role | undefined, model: string, rows: Stored[]): Stored[] {
  const sees = role?.sees(model);
  if (sees === 'all') return rows;
  const visible = rows.filter(({ pk }) => sees?.has(pk));
  if (visible.length === 0) throw noPermission();
  return visible;
}
