/**
 * The canonical form of a UUID, or undefined for any other text. Accepts each form that authentik does, which parses
 * with Python: capitals, no or other dashes, braces, and a URN. https://docs.python.org/3/library/uuid.html#uuid.UUID
 */
export function toCanonicalUuid(text: string): string | undefined {
  const digits = text.replace(/urn:|uuid:/g, '').replace(/^[{}]+|[{}]+$|-/g, '');
  if (!/^[0-9a-f]{32}$/i.test(digits)) return undefined;
  return digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
