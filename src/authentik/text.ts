// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are removed
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text from outside as a single line of well-formed Unicode, cut to the length; `cutMark` marks a cut. */
export function toSingleLine(text: string, length: number, cutMark = ''): string {
  const line = text.replace(controlCharacters, ' ').toWellFormed();
  return line.length <= length ? line : `${line.slice(0, length - cutMark.length).toWellFormed()}${cutMark}`;
}

/** Without characters that show nothing, such as tags and variation selectors: a text could be hidden in them. */
export const removeInvisible = (text: string): string => text.replace(/\p{DI}+/gu, '');

// The white space of trim() and of Python's strip().
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts these as white space
const whiteSpace = /[\s\u001c-\u001f\u0085]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts these as white space
const pythonWhiteSpace = /(?!\ufeff)[\s\u001c-\u001f\u0085]/;

/** Trims what JavaScript or Python counts as white space. */
export const trimWhitespace = (text: string): string => trim(text, whiteSpace);

/** A text as DRF stores it: trimmed by Python, which keeps a byte order mark. */
export const toStoredText = (text: string): string => trim(text, pythonWhiteSpace);

function trim(text: string, space: RegExp): string {
  // A regular expression for both ends would backtrack at each space of a long text.
  let [start, end] = [0, text.length];
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
