import { jsonFault } from './json-fault.js';
import type { SandboxRequest } from './request.js';
import { rejection } from './response.js';

/** The body as DRF's JSON parser reads it; an empty one is an empty object. @throws Refusal (415, 400). */
export function parseBody({ headers, body }: SandboxRequest): unknown {
  if (body.length === 0) return {};
  const contentType = headers['content-type'] ?? '';
  if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw rejection(415, `Unsupported media type "${contentType}" in request.`);
  }
  const text = body.toString('utf8');
  if (!Buffer.from(text).equals(body)) throw parseError(decodeFault(body, text));
  try {
    return JSON.parse(text);
  } catch {
    throw parseError(jsonFault(text));
  }
}

const parseError = (reason: string) => rejection(400, `JSON parse error - ${reason}`);

/** Python's words for bytes that are not UTF-8. */
function decodeFault(body: Buffer, text: string): string {
  const position = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')));
  const byte = body[position] ?? 0;
  const reason = byte < 0xc2 || byte > 0xf4 ? 'invalid start byte' : 'invalid continuation byte';
  return `'utf-8' codec can't decode byte 0x${byte.toString(16)} in position ${position}: ${reason}`;
}
