/** Converts a UUID, with or without dashes and in any case, to the stored format. Undefined for any other text. */
export function canonicalUuid(text: string): string | undefined {
  const groups = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/.exec(
    text.replaceAll('-', '').toLowerCase(),
  );
  return groups?.slice(1).join('-');
}
