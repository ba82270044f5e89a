// What trim() takes away, and what Python's strip() does.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to Python
const space = /[\s\u001c-\u001f\u0085]/;

/** A text without white space around it, be it JavaScript or Python that takes it for that: authentik stores none. */
export function withoutOuterSpace(text: string): string {
  // One pattern for both ends would try at each space within a long text.
  let [start, end] = [0, text.length];
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
