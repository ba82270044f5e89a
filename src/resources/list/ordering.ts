import { ArrayMaxSize } from 'class-validator';
import type { OrderDirection } from './order-direction.enum.js';

/** Sort criteria that one list takes. */
export const maxCriteria = 10;

/** For `orderBy`. */
export const HasFewCriteria = (): PropertyDecorator =>
  ArrayMaxSize(maxCriteria, { message: `Ensure this field has no more than ${maxCriteria} elements.` });

/** The query's `ordering`: authentik's field names, comma separated, `-` before one that descends; undefined for none. */
export function toOrdering(
  orderBy: readonly { readonly field: string; readonly direction: OrderDirection }[] | null | undefined,
): string | undefined {
  const ordering = orderBy?.map(({ field, direction }) => (direction === 'DESC' ? `-${field}` : field)).join(',');
  return ordering === '' ? undefined : ordering;
}
