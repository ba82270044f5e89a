import type { Path } from '../contract/error-extensions.js';
import { InvalidInputError } from '../contract/gateway-errors.js';
import { createFieldError } from './field-error.js';

/** authentik's server takes 4094 bytes; the rest is for a path prefix in AUTHENTIK_URL. */
const maxRequestLineBytes = 4000;

/**
 * Rejects the text filters of a list that do not fit into one request line: all parameters share it.
 * @param path of the list below `/api/v3`, with its query, encoded.
 * @param texts the text filters by argument.
 * @param parent where the arguments are.
 * @throws InvalidInputError TOO_LONG at the longest of the texts.
 */
export function checkRequestLine(
  path: string,
  texts: Readonly<Record<string, string | null | undefined>>,
  parent: Path = [],
): void {
  if (`GET /api/v3${path} HTTP/1.1`.length <= maxRequestLineBytes) return;
  const lengths = Object.entries(texts).map(([name, text]): [string, number] => [name, encodedLength(text ?? '')]);
  const [maxLength] = lengths.sort(([, one], [, other]) => other - one);
  if (maxLength === undefined) return;
  const message = `Ensure that all filters together fit into a request line of ${maxRequestLineBytes} bytes.`;
  throw new InvalidInputError([createFieldError([...parent, maxLength[0]], 'TOO_LONG', message)]);
}

const encodedLength = (text: string): number => new URLSearchParams([['', text]]).toString().length;
