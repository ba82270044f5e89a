import { crashed, type SandboxResponse } from './response.js';

const page = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>authentik</title></head><body><h1>Not Found</h1><p></p><a id="ak-back-home" href="/">Go home</a></body></html>`;

/**
 * The response for a URL without a view, or without its trailing slash: authentik's page for a read, a crash for a
 * write.
 */
export function notFoundPage(method: string): SandboxResponse {
  return method === 'GET' || method === 'HEAD' ? { status: 404, html: page } : crashed;
}
