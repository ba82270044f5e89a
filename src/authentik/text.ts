// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text from outside as one line of well-formed Unicode, cut to the length with a mark at its end, if one is given. */
export function toSingleLine(text: string, length: number, cutMark = ''): string {
  const line = text.replace(controlCharacters, ' ').toWellFormed();
  return line.length <= length ? line : `${line.slice(0, length - cutMark.length).toWellFormed()}${cutMark}`;
}

// What trim() takes away, and what Python's strip() does.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to Python
const whiteSpace = /[\s\u001c-\u001f\u0085]/;

/** Trims what JavaScript or Python counts as white space, as DRF does before it stores a text. */
export function trimWhitespace(text: string): string {
  // One pattern for both ends would try at each space within a long text.
  let [start, end] = [0, text.length];
  while (start < end && whiteSpace.test(text.charAt(start))) start += 1;
  while (end > start && whiteSpace.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
