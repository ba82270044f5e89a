import type { Parse } from '../definition.js';

/** An origin with an optional path prefix, without trailing slashes. */
export const authentikUrl: Parse<URL> = (text) => {
  const problem = problemOf(text);
  if (problem !== undefined) return { problem };
  const url = new URL(text);
  url.pathname = url.pathname.replace(/\/+$/, '');
  return { value: url };
};

function problemOf(text: string): string | undefined {
  // URL is too lenient: it drops line breaks and adds missing slashes.
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) {
    return 'must be a URL that begins with https:// or http://';
  }
  const { username, password, pathname } = new URL(text);
  if (username !== '' || password !== '' || /[?#]/.test(text)) {
    return 'must not contain credentials, a query or a fragment';
  }
  return /\/api\/v3\/*$/.test(pathname) ? 'must not end in /api/v3: the gateway appends it' : undefined;
}
