import type { Parse } from '../definition.js';
import { textFile } from './text-file.js';
import { headerValue } from './values.js';

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Headers that the gateway sets, hop-by-hop headers, and headers that would change a call's destination. */
const reservedNames: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie2',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'traceparent',
  'tracestate',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-request-id',
]);

/** The `Name: value` lines of the file at this path; empty lines and lines that begin with `#` are skipped. */
export const headersFile: Parse<Readonly<Record<string, string>>> = (path) => {
  const file = textFile(path);
  if ('problem' in file) return file;
  const headers = new Map<string, string>();
  for (const [index, line] of file.value.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const problem = addHeader(line, headers);
    if (problem !== undefined) return { problem: `names a file whose line ${index + 1} ${problem}` };
  }
  return headers.size === 0 ? { problem: 'names a file without a header' } : { value: Object.fromEntries(headers) };
};

/** @returns the problem of the line, without quoting it: it may hold a secret. */
function addHeader(line: string, headers: Map<string, string>): string | undefined {
  const [, name = '', text = ''] = /^([^:]*):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  const key = name.toLowerCase();
  if (!headerName.test(name)) return 'is not of the form "Name: value"';
  if (reservedNames.has(key)) return 'has a header that the gateway sets itself or that belongs to the connection';
  if (headers.has(key)) return 'repeats a header of the file';
  const value = headerValue(text);
  if ('problem' in value || text === '') return 'has no valid header value';
  headers.set(key, value.value);
  return undefined;
}
