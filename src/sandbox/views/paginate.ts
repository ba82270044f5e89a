import { rejection } from '../http/response.js';

const defaultPageSize = 20;
const maxPageSize = 100;

/** One page of a list, with authentik's pagination metadata. 0 means no page. */
export interface Paginated<Item> {
  readonly pagination: Readonly<
    Record<'next' | 'previous' | 'count' | 'current' | 'total_pages' | 'start_index' | 'end_index', number>
  >;
  readonly page: Item[];
}

/** Returns the page for `page` and `page_size`. @throws Rejection (404) for a page that does not exist. */
export function paginate<Item>(items: readonly Item[], query: URLSearchParams): Paginated<Item> {
  const size = pageSizeOf(query);
  const count = items.length;
  const total = Math.max(1, Math.ceil(count / size));
  const wanted = query.get('page') || '1';
  const current = wanted === 'last' ? total : integerOf(wanted);
  if (!(current >= 1 && current <= total)) throw rejection(404, 'Invalid page.');
  const start = (current - 1) * size;
  const page = items.slice(start, start + size);
  const pagination = {
    next: current < total ? current + 1 : 0,
    previous: current - 1,
    count,
    current,
    total_pages: total,
    start_index: count === 0 ? 0 : start + 1,
    end_index: start + page.length,
  };
  return { pagination, page };
}

/** Uses the default for a size that is not a positive number, and limits a size that is too large. */
function pageSizeOf(query: URLSearchParams): number {
  const wanted = integerOf(query.get('page_size') ?? '');
  return wanted >= 1 ? Math.min(wanted, maxPageSize) : defaultPageSize;
}

const integerOf = (text: string) => (/^\s*\+?\d+\s*$/.test(text) ? Number(text) : Number.NaN);
