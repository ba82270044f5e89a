import { ArrayMaxSize } from 'class-validator';
import type { OrderDirection } from './order-direction.enum.js';

/** Maximum number of sort criteria of one list. */
export const maxCriteria = 10;

/** Limits the number of entries of `orderBy`. */
export const HasFewCriteria = (): PropertyDecorator =>
  ArrayMaxSize(maxCriteria, { message: `Ensure this field has no more than ${maxCriteria} elements.` });

/**
 * The query parameter `ordering`: authentik's field names, separated by commas, with `-` for descending order.
 * Undefined without criteria.
 */
export function toOrdering(
  orderBy: readonly { readonly field: string; readonly direction: OrderDirection }[] | null | undefined,
): string | undefined {
  const ordering = orderBy?.map(({ field, direction }) => (direction === 'DESC' ? `-${field}` : field)).join(',');
  return ordering === '' ? undefined : ordering;
}
