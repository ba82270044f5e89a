import { InvalidResponseError } from '../../authentik/errors.js';
import type { Operation } from '../../authentik/operation.js';
import type { DecodedPage } from '../../authentik/response/page.js';
import { trimWhitespace } from '../../authentik/text.js';
import { ownValue } from '../../authentik/unknown-value.js';
import { toCanonicalUuid } from '../../authentik/uuid.js';

/**
 * Checks each row of a page against the exact filters of its query, because a proxy or a later release may ignore them.
 * @param filters the wanted values, by authentik's field name.
 * @throws InvalidResponseError for a row with another value, since its page is not the one asked for.
 */
export function checkFilters<Row extends object>(
  page: DecodedPage<Row>,
  operation: Operation,
  filters: Readonly<Record<string, string | undefined>>,
): DecodedPage<Row> {
  const fits = (row: Row) =>
    Object.entries(filters).every(([field, value]) => value === undefined || isSameText(ownValue(row, field), value));
  const isAsked = page.results.every((row) => row === undefined || row instanceof InvalidResponseError || fits(row));
  if (isAsked) return page;
  throw new InvalidResponseError(operation, 'CONTRACT_VIOLATION', 200, 'results');
}

/** authentik trims filters. A field that is missing or invalid proves nothing. */
const isSameText = (stored: unknown, wanted: string): boolean =>
  typeof stored !== 'string' || toComparable(stored) === toComparable(wanted);

const toComparable = (text: string): string => toCanonicalUuid(text) ?? trimWhitespace(text);
