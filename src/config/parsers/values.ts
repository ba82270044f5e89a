import { isIP } from 'node:net';
import type { Parse } from '../definition.js';

/** A whole number in decimal digits, from min to max. */
export function integer(min: number, max: number): Parse<number> {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? { value } : { problem: `must be an integer from ${min} to ${max}` };
  };
}

/** One of the words, case-sensitive. */
export function oneOf<const T extends string>(words: readonly T[]): Parse<T> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { problem: `must be one of ${words.join(', ')}` } : { value };
  };
}

/** `true` or `1`, `false` or `0`, in any case. */
export const boolean: Parse<boolean> = (text) => {
  if (/^(true|1)$/i.test(text)) return { value: true };
  if (/^(false|0)$/i.test(text)) return { value: false };
  return { problem: 'must be true or false (or 1 or 0)' };
};

/** A host name or an IP address that a server can listen on. */
export const host: Parse<string> = (text) =>
  isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text)
    ? { value: text }
    : { problem: 'must be a host name or an IP address, without scheme, port or brackets' };

/** A value that a header carries unchanged: HTTP allows no other characters, and trims spaces at either end. */
export const headerValue: Parse<string> = (text) => {
  if (!/^[\x20-\x7e\xa0-\xff]*$/.test(text)) {
    return { problem: 'contains a control or non-Latin-1 character, which HTTP headers cannot carry' };
  }
  return text.trim() === text ? { value: text } : { problem: 'begins or ends with a space' };
};

const minKeyLength = 16;
const scheme = /^["']?(?:bearer|token|basic|dpop|apikey|authorization)(?:[\s:=]|$)/i;

/** A token or key without a scheme, which the gateway adds itself. */
export const token: Parse<string> = (text) =>
  scheme.test(text) ? { problem: 'begins with a scheme such as Bearer: give only the token' } : headerValue(text);

/** A key that is too long to guess. */
export const apiKey: Parse<string> = (text) => {
  const parsed = token(text);
  const isShort = 'value' in parsed && text.length < minKeyLength;
  return isShort ? { problem: `must have at least ${minKeyLength} characters` } : parsed;
};
