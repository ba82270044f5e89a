import { InvalidResponseError } from '../../authentik/errors.js';
import type { DecodedPage } from '../../authentik/response/page.js';
import type { Pagination } from './pagination.type.js';

/** Maps a decoded page to the schema. An invalid row stays an error. */
export function toPage<Row extends object, Item>(
  { pagination, results }: DecodedPage<Row>,
  toItem: (row: Row) => Item,
): { results: (Item | Error | null)[]; pagination: Pagination } {
  return {
    results: results.map((row) =>
      row instanceof InvalidResponseError || row === undefined ? (row ?? null) : toItem(row),
    ),
    pagination: {
      count: pagination.count,
      current: pagination.current,
      totalPages: pagination.total_pages,
      next: pagination.next || null,
      previous: pagination.previous || null,
      startIndex: pagination.start_index,
      endIndex: pagination.end_index,
    },
  };
}
