// What trim() takes away, and what Python's strip() does.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to Python
const outerSpace = /^[\s\u001c-\u001f\u0085]+|[\s\u001c-\u001f\u0085]+$/g;

/** A text without white space around it, be it JavaScript or Python that takes it for that: authentik stores none. */
export function withoutOuterSpace(text: string): string {
  return text.replace(outerSpace, '');
}
