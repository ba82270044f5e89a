import { trimWhitespace } from '../../authentik/text.js';
import { ownValue } from '../../authentik/unknown-value.js';
import type { Path } from '../../errors/contract/error-extensions.js';
import type { InputNames, ListNames } from '../../errors/translate/rest-resource.js';

/**
 * Paths of the input fields whose values are not in the response to the write. DRF silently drops fields that a release
 * does not have. Invalid fields of the response do not count: they have their own error.
 * @param sent, stored with authentik's field names.
 * @param hidden fields that no response contains.
 */
export function ignoredInput(
  sent: object,
  stored: object,
  names: InputNames,
  hidden: ReadonlySet<string> = new Set(),
): Path[] {
  return Object.keys(sent).flatMap((field) => {
    const known = Object.hasOwn(names, field) && !hidden.has(field) ? names[field] : undefined;
    if (known === undefined) return [];
    const [value, other] = [ownValue(sent, field), ownValue(stored, field)];
    if (typeof known === 'string') return isStored(value, other) ? [] : [[known]];
    return known.identifiedBy === undefined
      ? ignoredItems(value, other, known.name)
      : ignoredObjects(value, other, known, known.identifiedBy);
  });
}

/**
 * The fields of a request whose values differ from the stored ones. Skips fields that the stored object lacks, because
 * this release does not have them. An invalid stored value, and null, count as different.
 */
export function differingFields<Sent extends object>(sent: Sent, stored: object, names: InputNames): Partial<Sent> {
  const values = new Map<string, unknown>(Object.entries(stored));
  const differs = ([field, value]: [string, unknown]) =>
    values.get(field) instanceof Error ||
    (values.get(field) !== undefined && ignoredInput({ [field]: value }, stored, names).length > 0);
  return Object.fromEntries(Object.entries(sent).filter(differs)) as Partial<Sent>;
}

function ignoredItems(sent: unknown, stored: unknown, name: string): Path[] {
  if (stored instanceof Error) return [];
  const [items, others] = [toList(sent), toList(stored)];
  return items.length === others.length && items.every((item, index) => isStored(item, others[index])) ? [] : [[name]];
}

/** authentik may change the order of objects, so this matches them by their identifying field. */
function ignoredObjects(sent: unknown, stored: unknown, { name, items }: ListNames, key: string): Path[] {
  if (stored instanceof Error) return [];
  const others = new Map(toList(stored).map((object) => [ownValue(object, key), Object(object)]));
  const objects = toList(sent);
  const matches = objects.map((object) => others.get(ownValue(object, key)));
  if (objects.length !== toList(stored).length || matches.includes(undefined)) return [[name]];
  return objects.flatMap((object, index) =>
    ignoredInput(Object(object), matches[index], items).map((path) => [name, index, ...path]),
  );
}

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Compares texts without surrounding white space, which DRF trims. A null counts as stored if the response leaves the
 * field out.
 */
function isStored(sent: unknown, stored: unknown): boolean {
  if (sent === stored || stored instanceof Error) return true;
  if (sent === null) return stored === undefined;
  const areTexts = typeof sent === 'string' && typeof stored === 'string';
  return areTexts && trimWhitespace(sent) === trimWhitespace(stored);
}
