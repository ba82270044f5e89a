import { notFoundPage } from './http/not-found-page.js';
import type { SandboxRequest } from './http/request.js';
import type { SandboxResponse } from './http/response.js';
import type { Installation } from './installation.js';
import { type Routes, respondToApi } from './views/api-view.js';
import { publicConfigView } from './views/public-config.view.js';
import { viewsOf } from './views/viewset.js';
import { bindings } from './viewsets/binding.viewset.js';
import { captchaStages } from './viewsets/captcha-stage.js';
import { flows } from './viewsets/flow.viewset.js';
import { secrets } from './viewsets/secret.viewset.js';
import { stageViewset } from './viewsets/stage.viewset.js';

/** The routes of authentik that the sandbox has. */
export const apiRoutes: Routes = [
  ...viewsOf(stageViewset(captchaStages)),
  ...viewsOf(flows),
  ...viewsOf(bindings),
  [/^\/api\/v3\/root\/config\/$/, publicConfigView],
];

/** The routes that authentik has from 2026.11. */
export const secretRoutes: Routes = viewsOf(secrets);

/** Responds to a request. Throws only for a bug of the sandbox. */
export function route(request: SandboxRequest, installation: Installation, routes: Routes): SandboxResponse {
  const path = decoded(request.path);
  if (path === '/-/health/live/') return { status: installation.behaviour.healthyStatus, html: '' };
  for (const [pattern, view] of routes) {
    const match = pattern.exec(path);
    if (match !== null) return respondToApi(view, installation, request, match[1] ?? '');
  }
  return notFoundPage(request.method);
}

/** Decodes a path. Returns an undecodable path unchanged, which matches no route. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
