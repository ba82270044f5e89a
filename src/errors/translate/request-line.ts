import type { FieldError, Path } from '../contract/error-extensions.js';
import { InvalidInputError } from '../contract/gateway-errors.js';
import { createFieldError } from './field-error.js';

/** authentik's server accepts 4094 bytes; the rest is left for a path prefix in AUTHENTIK_URL. */
const maxRequestLineBytes = 4000;

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
 * @param path path of the list below `/api/v3`, with its query, encoded.
 * @param texts text filters by argument name.
 * @param parent path of the arguments.
 */
export function requestLineErrors(
  path: string,
  texts: Readonly<Record<string, string | null | undefined>>,
  parent: Path = [],
): FieldError[] {
  if (`GET /api/v3${path} HTTP/1.1`.length <= maxRequestLineBytes) return [];
  const lengths = Object.entries(texts).map(([name, text]): [string, number] => [name, encodedLength(text ?? '')]);
  const [longest] = lengths.sort(([, one], [, other]) => other - one);
  if (longest === undefined) return [];
  const message = `Ensure that all filters together fit into a request line of ${maxRequestLineBytes} bytes.`;
  return [createFieldError([...parent, longest[0]], 'TOO_LONG', message)];
}

const encodedLength = (text: string): number => new URLSearchParams([['', text]]).toString().length;
