import type { AuthentikResponse } from './response.js';
import { type FieldResult, isInteger, ResponseObject } from './response-object.js';

/** Pagination metadata. 0 means no next or previous page. */
export interface Pagination {
  next: number;
  previous: number;
  count: number;
  current: number;
  total_pages: number;
  start_index: number;
  end_index: number;
}

/** A page of a list, as authentik returns it. Releases since 2025.8 add `autocomplete`, which is not decoded. */
export interface Page<Row> {
  pagination: Pagination;
  results: Row[];
}

/** A page whose rows fail separately: an invalid row is its error, or undefined beyond the maximum of errors. */
export interface DecodedPage<Row> {
  readonly pagination: Pagination;
  readonly results: readonly FieldResult<Row>[];
}

/** @throws InvalidResponseError when the page itself cannot be decoded. */
export function decodePage<Row>(
  response: AuthentikResponse,
  decodeRow: (row: ResponseObject) => Row,
): DecodedPage<Row> {
  const page = new ResponseObject(response, response.json);
  return {
    pagination: decodePagination(page.object('pagination')),
    results: page.objects('results', decodeRow),
  };
}

function decodePagination(pagination: ResponseObject): Pagination {
  return {
    next: pagination.required('next', isInteger),
    previous: pagination.required('previous', isInteger),
    count: pagination.required('count', isInteger),
    current: pagination.required('current', isInteger),
    total_pages: pagination.required('total_pages', isInteger),
    start_index: pagination.required('start_index', isInteger),
    end_index: pagination.required('end_index', isInteger),
  };
}
