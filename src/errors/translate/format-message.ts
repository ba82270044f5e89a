import { toSingleLine } from '../../authentik/text.js';
import type { FieldError, NonFieldError } from '../contract/error-extensions.js';

const maxLength = 500;

/**
 * A message as a single line without control characters, so that routers pass it on unchanged.
 * @param end stays whole where the text is cut.
 */
export function toMessage(text: string, end = ''): string {
  return `${toSingleLine(text, maxLength - end.length, '…')}${end}`;
}

/** The part of a message that lists every rejected field: `: name: stage with this name already exists` */
export function summarizeErrors(fields: readonly FieldError[], others: readonly NonFieldError[]): string {
  const parts = [
    ...fields.map((field) => `${labelOf(field)}: ${field.messages.join(' ')}`),
    ...others.map(({ message }) => message),
  ];
  return parts.length === 0 ? '' : `: ${parts.map((part) => part.replace(/\.$/, '')).join('; ')}`;
}

/** The path without `input`; a field that the schema does not know keeps authentik's name. */
function labelOf({ path, upstreamPath }: FieldError): string {
  const inside = path[0] === 'input' ? path.slice(1) : path;
  const known = upstreamPath === undefined || inside.length >= upstreamPath.length;
  return (known ? inside : upstreamPath).join('.') || String(path[0] ?? 'input');
}
