import type { FieldError, NonFieldError } from './error-extensions.js';

const longest = 500;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** One sentence for a person, fit to survive a router: no control characters, at most 500 characters. */
export function toMessage(text: string): string {
  const line = text.replace(controlCharacters, ' ').toWellFormed();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}

/** What to append to a message so that it names every refused field: `: name: stage with this name already exists.` */
export function listProblems(fields: readonly FieldError[], others: readonly NonFieldError[]): string {
  const parts = [
    ...fields.map((field) => `${labelOf(field)}: ${field.messages.join(' ')}`),
    ...others.map(({ message }) => message),
  ];
  return parts.length === 0 ? '.' : `: ${parts.map((part) => part.replace(/\.$/, '')).join('; ')}.`;
}

/** The place without the argument's name; one that the schema does not know keeps authentik's name. */
function labelOf({ path, upstreamPath }: FieldError): string {
  const inside = path[0] === 'input' ? path.slice(1) : path;
  const known = upstreamPath === undefined || inside.length >= upstreamPath.length;
  return (known ? inside : upstreamPath).join('.') || String(path[0] ?? 'input');
}
