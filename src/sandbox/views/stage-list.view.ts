import { requireModelPermission, visibleStages } from '../access/permissions.js';
import { parseBody } from '../http/parse-body.js';
import { crashed, type SandboxResponse } from '../http/response.js';
import { readStage } from '../serializers/read-stage.js';
import { renderStage } from '../serializers/render-stage.js';
import type { ApiView, Call } from './api-view.js';
import { paginate } from './paginate.js';
import { selectStages } from './select-stages.js';

/** `/stages/captcha/` */
export const stageListView: ApiView = {
  name: 'Captcha Stage List',
  handlers: { GET: list, POST: create },
  requirePermission: requireModelPermission,
};

function list({ installation, request, role }: Call): SandboxResponse {
  const { behaviour } = installation;
  const stages = selectStages(visibleStages(role, installation), request.query, behaviour);
  const { pagination, page } = paginate(stages, request.query);
  const results = page.map((stage) => renderStage(stage, installation));
  return { status: 200, json: { pagination, results, ...(behaviour.listHasAutocomplete && { autocomplete: {} }) } };
}

function create({ installation, request }: Call): SandboxResponse {
  const { store, behaviour } = installation;
  const { columns, flows } = readStage(parseBody(request), installation);
  if (flows !== undefined && behaviour.flowSet === 'crashes') return crashed;
  const stage = store.createStage(columns);
  store.replaceFlows(stage.pk, flows ?? []);
  return { status: 201, json: renderStage(stage, installation) };
}
