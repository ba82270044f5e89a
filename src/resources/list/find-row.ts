import { InvalidResponseError } from '../../authentik/errors.js';
import type { DecodedPage } from '../../authentik/response/page.js';

/**
 * The row that a lookup by a unique field asked for. A proxy or a later release may ignore the filter, so that another row
 * never counts. @throws the row's own error when what came instead could not be decoded.
 */
export function findRow<Row extends object>(
  { results }: DecodedPage<Row>,
  isWanted: (row: Row) => boolean,
): Row | undefined {
  const rows = results.filter((row): row is Row => row !== undefined && !(row instanceof InvalidResponseError));
  const found = rows.find(isWanted);
  const broken = results.find((row) => row instanceof InvalidResponseError);
  if (found === undefined && broken !== undefined) throw broken;
  return found;
}
