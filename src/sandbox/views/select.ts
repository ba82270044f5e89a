import { noNulls } from '../fields/text.field.js';
import { toValidated, ValidationError } from '../fields/validation-error.js';
import type { Installation } from '../installation.js';
import type { Columns, Row } from '../store/rows.js';
import type { Store } from '../store/store.js';
import type { Filter } from './filters.js';

/** The filters, the search and the order of a list. */
export interface Selection<Stored extends Row> {
  /** Filters by query parameter, in the order of errors. The second entry is the field name if it is different. */
  readonly filters: Readonly<Record<string, readonly [Filter, string?]>>;
  /** The texts in which `search` looks for its terms. */
  readonly searched: (row: Stored, store: Store) => readonly string[];
  /** Field names of the default order. */
  readonly order: readonly string[];
}

/** Returns the shown rows that match the filters and the search, in the requested order. @throws ValidationError */
export function select<Stored extends Row>(
  rows: readonly Stored[],
  query: URLSearchParams,
  {
    filters,
    searched,
    order,
    show,
  }: Selection<Stored> & { show: (row: Stored, installation: Installation) => Columns },
  installation: Installation,
): Columns[] {
  const wanted = readFilters(filters, query, installation.store);
  const terms = searchTermsOf(query);
  const matches = (row: Stored) => {
    const texts = searched(row, installation.store).map((text) => text.toLowerCase());
    return terms.every((term) => texts.some((text) => text.includes(term)));
  };
  const shown = rows.filter(matches).map((row) => show(row, installation));
  return shown
    .filter((fields) => wanted.every(([name, value]) => fields[name] === value))
    .sort(orderOf(query.get('ordering') ?? '', order, shown[0] ?? {}));
}

/** Returns field names with their required values. Reports all problems at once. */
function readFilters(filters: Selection<Row>['filters'], query: URLSearchParams, store: Store): [string, unknown][] {
  const problems: Record<string, unknown> = {};
  const wanted = Object.entries(filters).flatMap(([name, [read, field = name]]): [string, unknown][] => {
    const text = query.get(name)?.trim() ?? '';
    const result = toValidated(() => (text === '' ? undefined : read(text, store)));
    if (!result.ok) problems[name] = result.detail;
    return result.ok && result.value !== undefined ? [[field, result.value]] : [];
  });
  if (Object.keys(problems).length > 0) throw new ValidationError(problems);
  return wanted;
}

/** Returns the words and quoted phrases of the search. A row must contain all of them. */
function searchTermsOf(query: URLSearchParams): string[] {
  const search = query.get('search') ?? '';
  const problem = noNulls(search);
  if (problem !== undefined) throw new ValidationError([problem]);
  const phrases = search.toLowerCase().match(/"[^"]*"|'[^']*'|[^\s,]+/g) ?? [];
  return phrases.map((phrase) => phrase.replace(/^(["'])(.*)\1$/, '$2'));
}

type Order = (one: Columns, other: Columns) => number;

/** Ignores fields that a response does not have. Without other fields, the list has its default order. */
function orderOf(ordering: string, ownOrder: readonly string[], sample: Columns): Order {
  const asked = ordering.split(',').map((term) => term.trim());
  const known = asked.filter((term) => ['string', 'number', 'boolean'].includes(typeof sample[nameIn(term)]));
  const orders = (known.length > 0 ? known : ownOrder).map(by);
  return (one, other) => orders.reduce((sign, order) => sign || order(one, other), 0);
}

const nameIn = (term: string) => term.replace(/^-/, '');

function by(term: string): Order {
  const name = nameIn(term);
  const direction = term === name ? 1 : -1;
  // All rows of a table have the same type in the same field.
  const valueIn = (row: Columns) => row[name] as string | number | boolean;
  return (one, other) => direction * (Number(valueIn(one) > valueIn(other)) - Number(valueIn(one) < valueIn(other)));
}
