import type { FieldError, Path } from '../contract/error-extensions.js';
import { InvalidInputError } from '../contract/gateway-errors.js';
import { createFieldError } from './field-error.js';

/** authentik's server accepts 4094 bytes; the rest is left for a path prefix in AUTHENTIK_URL. */
export const maxRequestLineBytes = 4000;

/**
 * Rejects list filters that together do not fit into one request line.
 * @throws InvalidInputError TOO_LONG at the longest filter.
 */
export function checkRequestLine(...list: Parameters<typeof requestLineErrors>): void {
  const errors = requestLineErrors(...list);
  if (errors.length > 0) throw new InvalidInputError(errors);
}

/**
 * TOO_LONG at the longest filter when they do not fit together; otherwise nothing.
 * @param toPath creates the path of the list below `/api/v3`, with its query, encoded.
 * @param texts text filters by argument name.
 * @param parent path of the arguments.
 */
export function requestLineErrors(
  toPath: () => string,
  texts: Readonly<Record<string, string | null | undefined>>,
  parent: Path = [],
): FieldError[] {
  // Encoding a long text is expensive, and makes it no shorter.
  const isLong = Object.values(texts).some((text) => (text ?? '').length > maxRequestLineBytes);
  if (!isLong && `GET /api/v3${toPath()} HTTP/1.1`.length <= maxRequestLineBytes) return [];
  const lengthOf = isLong ? (text: string) => text.length : encodedLength;
  const lengths = Object.entries(texts).map(([name, text]): [string, number] => [name, lengthOf(text ?? '')]);
  const [longest] = lengths.sort(([, one], [, other]) => other - one);
  if (longest === undefined) return [];
  const message = `Ensure that all filters together fit into a request line of ${maxRequestLineBytes} bytes.`;
  return [createFieldError([...parent, longest[0]], 'TOO_LONG', message)];
}

const encodedLength = (text: string): number => new URLSearchParams([['', text]]).toString().length;
