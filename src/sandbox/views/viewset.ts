import type { UsedBy } from '../../authentik/response/used-by.js';
import { requireChangePermission, requireModelPermission, visibleRows } from '../access/permissions.js';
import type { Role } from '../access/roles.js';
import { canonicalUuid } from '../fields/uuid.js';
import { parseBody } from '../http/parse-body.js';
import { rejection, type SandboxResponse } from '../http/response.js';
import type { Installation } from '../installation.js';
import type { Columns, Row } from '../store/rows.js';
import type { Store } from '../store/store.js';
import type { ApiView, Call, Handler, Routes } from './api-view.js';
import { paginate } from './paginate.js';
import { type Selection, select } from './select.js';

/** The target of a write. `row` is the row to change, undefined on a create. `partial` is true for a PATCH. */
export interface WriteTarget<Stored extends Row> {
  readonly row: Stored | undefined;
  readonly partial: boolean;
  readonly role: Role | undefined;
}

interface Writes<Stored extends Row> {
  /** Validates the body, saves the row and shows it. @throws Rejection */
  readonly save: (body: unknown, installation: Installation, target: WriteTarget<Stored>) => Columns;
  readonly destroy: (row: Stored, store: Store) => void;
}

/** A viewset, as in DRF: a table, and all URLs that show and change it. */
export interface Viewset<Stored extends Row> extends Selection<Stored> {
  /** Below `/api/v3`, for example `/stages/captcha/`. */
  readonly path: string;
  /** The name of authentik's class. Permissions refer to it, and a 404 may name it. */
  readonly model: string;
  readonly rows: (store: Store) => Iterable<Stored>;
  readonly show: (row: Stored, installation: Installation) => Columns;
  /** The URL segment of an object. Default: its pk. */
  readonly slugOf?: (row: Stored) => string;
  /** Absent if the viewset is read-only. */
  readonly writes?: Writes<Stored>;
  /** The objects that use the row. Absent if there is no URL for them. */
  readonly usedBy?: (row: Stored, installation: Installation) => readonly UsedBy[];
}

/** The views of a viewset: the list, one object, and the objects that use it. */
export function viewsOf<Stored extends Row>(viewset: Viewset<Stored>): Routes {
  const { path, model, show, writes, usedBy } = viewset;
  const urls = (rest: string) => new RegExp(`^/api/v3${path}${rest}$`);
  const list: ApiView = {
    handlers: { GET: (call) => showList(viewset, call), ...(writes && { POST: create(writes) }) },
    requirePermission: (role, method) => requireModelPermission(role, method, model),
  };
  const detail: ApiView = {
    handlers: {
      GET: (call) => ({ status: 200, json: show(findRow(viewset, call), call.installation) }),
      ...(writes && changes(viewset, writes)),
    },
  };
  const users: ApiView = { handlers: { GET: (call) => showUsers(viewset, call) } };
  return [
    [urls(''), list],
    [urls('([^/.]+)/'), detail],
    ...(usedBy ? [[urls('([^/.]+)/used_by/'), users] as const] : []),
  ];
}

function showList<Stored extends Row>(viewset: Viewset<Stored>, call: Call): SandboxResponse {
  const { installation, request } = call;
  const shown = select(visibleRowsOf(viewset, call), request.query, viewset, installation);
  const { pagination, page } = paginate(shown, request.query);
  const autocomplete = installation.behaviour.listHasAutocomplete && { autocomplete: {} };
  return { status: 200, json: { pagination, results: page, ...autocomplete } };
}

function create<Stored extends Row>({ save }: Writes<Stored>): Handler {
  return ({ request, installation, role }) => {
    const target = { row: undefined, partial: false, role };
    return { status: 201, json: save(parseBody(request), installation, target) };
  };
}

function changes<Stored extends Row>(viewset: Viewset<Stored>, { save, destroy }: Writes<Stored>) {
  const rowToChange = (call: Call) => {
    const row = findRow(viewset, call);
    requireChangePermission(call.role, viewset.model);
    return row;
  };
  const change = (partial: boolean): Handler => {
    return (call) => {
      const row = rowToChange(call);
      return { status: 200, json: save(parseBody(call.request), call.installation, { row, partial, role: call.role }) };
    };
  };
  const remove: Handler = (call) => {
    destroy(rowToChange(call), call.installation.store);
    return { status: 204 };
  };
  return { PUT: change(false), PATCH: change(true), DELETE: remove };
}

/**
 * The using objects have other models, so a token with permissions for some objects of this model sees none of them.
 */
function showUsers<Stored extends Row>(viewset: Viewset<Stored>, call: Call): SandboxResponse {
  const row = findRow(viewset, call);
  const seesAll = call.role?.sees(viewset.model) === 'all';
  return { status: 200, json: seesAll ? viewset.usedBy?.(row, call.installation) : [] };
}

function visibleRowsOf<Stored extends Row>({ rows, model }: Viewset<Stored>, { role, installation }: Call): Stored[] {
  return visibleRows(role, model, [...rows(installation.store)]);
}

/** The row of the URL. @throws Rejection: 404 for an unknown or an invisible row, 403 if no row is visible. */
function findRow<Stored extends Row>(viewset: Viewset<Stored>, call: Call): Stored {
  const { slugOf, model } = viewset;
  const visible = visibleRowsOf(viewset, call);
  const wanted = slugOf === undefined ? canonicalUuid(call.id) : call.id;
  if (wanted === undefined) throw rejection(404, 'Not found.');
  const row = visible.find((candidate) => (slugOf?.(candidate) ?? candidate.pk) === wanted);
  const { namesModel } = call.installation.behaviour;
  if (row === undefined) throw rejection(404, namesModel ? `No ${model} matches the given query.` : 'Not found.');
  return row;
}
