import type { SandboxRequest } from './request.js';
import { rejection } from './response.js';

/** Parses the body like DRF's JSON parser. An empty body is an empty object. @throws Rejection (415, 400). */
export function parseBody({ headers, body }: SandboxRequest): unknown {
  if (body.length === 0) return {};
  const contentType = headers['content-type'] ?? '';
  if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw rejection(415, `Unsupported media type "${contentType}" in request.`);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    throw rejection(400, `JSON parse error - Expecting value: ${endOf(body.toString())}`);
  }
}

// Python reports the position of the error. Only an error at the end was recorded, so the sandbox always reports the
// end.
function endOf(text: string): string {
  const lines = text.split('\n');
  return `line ${lines.length} column ${(lines.at(-1) ?? '').length + 1} (char ${text.length})`;
}
