import { InvalidResponseError } from '../../authentik/errors.js';
import type { DecodedPage } from '../../authentik/response/page.js';

/**
 * Finds the row of a lookup by a unique field. Checks each row, because a proxy or a later release may ignore the
 * filter.
 * @throws the error of an invalid row if no row matches.
 */
export function findRow<Row extends object>(
  { results }: DecodedPage<Row>,
  isWanted: (row: Row) => boolean,
): Row | undefined {
  const rows = results.filter((row): row is Row => row !== undefined && !(row instanceof InvalidResponseError));
  const found = rows.find(isWanted);
  const invalid = results.find((row) => row instanceof InvalidResponseError);
  if (found === undefined && invalid !== undefined) throw invalid;
  return found;
}
