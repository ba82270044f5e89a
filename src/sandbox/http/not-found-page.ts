import { crashed, type SandboxResponse } from './response.js';

const page = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>authentik</title></head><body><h1>Not Found</h1><p></p><a id="ak-back-home" href="/">Go home</a></body></html>`;

/** A URL that no view serves, one without its trailing slash included: authentik's page, which answers reads only. */
export function notFoundPage(method: string): SandboxResponse {
  return method === 'GET' || method === 'HEAD' ? { status: 404, html: page } : crashed;
}
