import type { SandboxRequest } from './request.js';
import { rejection } from './response.js';

/** The body as DRF's JSON parser reads it; an empty one is an empty object. @throws Rejection (415, 400). */
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

// Python names the place of the fault. Only the end was recorded, and stands for any other place here.
function endOf(text: string): string {
  const lines = text.split('\n');
  return `line ${lines.length} column ${(lines.at(-1) ?? '').length + 1} (char ${text.length})`;
}
