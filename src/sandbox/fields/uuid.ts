/** A UUID in the spelling that is stored, whether it came with or without dashes, in any case; undefined for any other text. */
export function canonicalUuid(text: string): string | undefined {
  const groups = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/.exec(
    text.replaceAll('-', '').toLowerCase(),
  );
  return groups?.slice(1).join('-');
}
