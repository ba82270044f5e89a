// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text from outside as one line of well-formed Unicode, cut to the length with a mark at its end, if one is given. */
export function oneLine(text: string, length: number, cutMark = ''): string {
  const line = text.replace(controlCharacters, ' ').toWellFormed();
  return line.length <= length ? line : `${line.slice(0, length - cutMark.length).toWellFormed()}${cutMark}`;
}
