import { ValidationError } from '../fields/validation-error.js';
import type { ProfileBehaviour } from '../profile.js';
import type { StoredStage } from '../store/columns.js';

const noNulls = 'Null characters are not allowed.';

/** The stages that pass the filters and the search of a list request, in the order asked for: else by name. */
export function selectStages(
  stages: readonly StoredStage[],
  query: URLSearchParams,
  behaviour: ProfileBehaviour,
): StoredStage[] {
  const name = filterOf(query, 'name');
  const publicKey = filterOf(query, 'public_key');
  const terms = searchTermsOf(query);
  return stages
    .filter((stage) => name === '' || stage.name === name)
    .filter((stage) => publicKey === '' || stage.public_key === publicKey)
    .filter((stage) => terms.every((term) => stage.name.toLowerCase().includes(term)))
    .sort(orderingOf(query, behaviour));
}

function filterOf(query: URLSearchParams, field: string): string {
  const value = query.get(field)?.trim() ?? '';
  if (value.includes('\0')) throw new ValidationError({ [field]: [noNulls] });
  return value;
}

/** Words, or quoted phrases; all of them must occur. */
function searchTermsOf(query: URLSearchParams): string[] {
  const search = query.get('search') ?? '';
  if (search.includes('\0')) throw new ValidationError([noNulls]);
  const phrases = search.toLowerCase().match(/"[^"]*"|'[^']*'|[^\s,]+/g) ?? [];
  return phrases.map((phrase) => phrase.replace(/^(["'])(.*)\1$/, '$2'));
}

type Order = (one: StoredStage, other: StoredStage) => number;

/** Fields that an answer does not show order nothing; with no other left, the list is ordered by name. */
function orderingOf(query: URLSearchParams, { optionalFields }: ProfileBehaviour): Order {
  const columns: readonly (keyof StoredStage)[] = ['pk', 'name', 'public_key', ...optionalFields];
  const orders = (query.get('ordering') ?? '').split(',').flatMap((term): Order[] => {
    const [, minus, wanted] = /^\s*(-?)(.*?)\s*$/.exec(term) ?? [];
    const column = columns.find((known) => known === wanted);
    return column === undefined ? [] : [by(column, minus === '-' ? -1 : 1)];
  });
  const inTurn = orders.length > 0 ? orders : [by('name', 1)];
  return (one, other) => inTurn.reduce((sign, order) => sign || order(one, other), 0);
}

const by =
  (column: keyof StoredStage, direction: 1 | -1): Order =>
  (one, other) =>
    direction * (Number(one[column] > other[column]) - Number(one[column] < other[column]));
