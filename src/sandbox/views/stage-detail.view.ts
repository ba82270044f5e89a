import { requireChangePermission } from '../access/permissions.js';
import { parseBody } from '../http/parse-body.js';
import { crashed, type SandboxResponse } from '../http/response.js';
import { readStage } from '../serializers/read-stage.js';
import { renderStage } from '../serializers/render-stage.js';
import type { ApiView, Call } from './api-view.js';
import { findStage } from './find-stage.js';

/** `/stages/captcha/{uuid}/` */
export const stageDetailView: ApiView = {
  name: 'Captcha Stage Instance',
  handlers: { GET: retrieve, PUT: (call) => change(call, false), PATCH: (call) => change(call, true), DELETE: destroy },
};

function retrieve(call: Call): SandboxResponse {
  return { status: 200, json: renderStage(findStage(call), call.installation) };
}

/**
 * A flow_set replaces the stage's whole set, an empty one empties it, and none leaves it as it is: what the contract's
 * PUT and PATCH mean for any field. Releases that crash on nested writes get past an empty list here.
 */
function change(call: Call, partial: boolean): SandboxResponse {
  const { store, behaviour } = call.installation;
  const stage = findStage(call);
  requireChangePermission(call.role);
  const { columns, flows } = readStage(parseBody(call.request), call.installation, { stage, partial });
  if (flows !== undefined && flows.length > 0 && behaviour.flowSet === 'crashes') return crashed;
  const changed = store.updateStage(stage, columns);
  if (flows !== undefined) store.replaceFlows(stage.pk, flows);
  return { status: 200, json: renderStage(changed, call.installation) };
}

function destroy(call: Call): SandboxResponse {
  const stage = findStage(call);
  requireChangePermission(call.role);
  call.installation.store.deleteStage(stage.pk);
  return { status: 204 };
}
