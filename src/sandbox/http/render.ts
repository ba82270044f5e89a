import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Language, translate } from './language.js';
import type { SandboxResponse } from './response.js';

/** Serializes the response. `language` is undefined for a release that has only English. */
export function render(
  { status, headers, json, html }: SandboxResponse,
  response: ServerResponse,
  language: Language | undefined,
): void {
  const text = json === undefined ? (html ?? '') : JSON.stringify(translate(json, language ?? 'en'));
  response.writeHead(status, {
    ...(json !== undefined && { 'content-type': 'application/json' }),
    ...(html !== undefined && { 'content-type': 'text/html; charset=utf-8' }),
    ...(status !== 204 && { 'content-length': Buffer.byteLength(text) }),
    ...(language !== undefined && { 'content-language': language }),
    'x-authentik-id': randomUUID().replaceAll('-', ''),
    ...headers,
  });
  response.end(status === 204 ? undefined : text);
}
