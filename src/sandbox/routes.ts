import { notFoundPage } from './http/not-found-page.js';
import type { SandboxRequest } from './http/request.js';
import type { SandboxResponse } from './http/response.js';
import type { Installation } from './installation.js';
import { type ApiView, respondToApi } from './views/api-view.js';
import { publicConfigView } from './views/public-config.view.js';
import { stageDetailView } from './views/stage-detail.view.js';
import { stageListView } from './views/stage-list.view.js';
import { usedByView } from './views/used-by.view.js';

const apiRoutes: readonly (readonly [RegExp, ApiView])[] = [
  [/^\/api\/v3\/stages\/captcha\/$/, stageListView],
  [/^\/api\/v3\/stages\/captcha\/([^/.]+)\/$/, stageDetailView],
  [/^\/api\/v3\/stages\/captcha\/([^/.]+)\/used_by\/$/, usedByView],
  [/^\/api\/v3\/root\/config\/$/, publicConfigView],
];

/** Answers a request. Throws only for a fault of the sandbox's own. */
export function route(request: SandboxRequest, installation: Installation): SandboxResponse {
  const path = decoded(request.path);
  if (path === '/-/health/live/') return { status: installation.behaviour.healthyStatus, html: '' };
  for (const [pattern, view] of apiRoutes) {
    const match = pattern.exec(path);
    if (match !== null) return respondToApi(view, installation, request, match[1] ?? '');
  }
  return notFoundPage(request.method);
}

/** A path that cannot be decoded stays as it is, and matches nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
