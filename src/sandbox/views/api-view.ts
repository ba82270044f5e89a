import { authenticate } from '../access/authenticate.js';
import type { Role } from '../access/roles.js';
import { negotiate } from '../http/negotiate.js';
import type { SandboxRequest } from '../http/request.js';
import { Rejection, rejection, type SandboxResponse } from '../http/response.js';
import type { Installation } from '../installation.js';

/** A request on its way through a view. */
export interface Call {
  readonly installation: Installation;
  readonly request: SandboxRequest;
  readonly role: Role | undefined;
  /** The segment of the URL that names an object: a pk, or a slug; empty where there is none. */
  readonly id: string;
}

export type Handler = (call: Call) => SandboxResponse;

/** The views by the path of their URL; its first group names an object. */
export type Routes = readonly (readonly [RegExp, ApiView])[];

/** What DRF calls a view: the methods of one URL. */
export interface ApiView {
  /** Handlers by method, in the order of the Allow header. GET stands for HEAD too. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Runs before the method is looked up. @throws Rejection */
  readonly requirePermission?: (role: Role | undefined, method: string) => void;
}

/** Responds to a request in DRF's order: Accept, credentials, permission, method; the body is read by the handler. */
export function respondToApi(
  view: ApiView,
  installation: Installation,
  request: SandboxRequest,
  id: string,
): SandboxResponse {
  const response = catchRejection(() => {
    negotiate(request.headers.accept);
    const role = authenticate(request.headers.authorization, installation);
    view.requirePermission?.(role, request.method);
    return handlerOf(view, request.method)({ installation, request, role, id });
  });
  const allow = [...Object.keys(view.handlers), 'HEAD', 'OPTIONS'].join(', ');
  return { ...response, headers: { allow, ...response.headers } };
}

function catchRejection(respond: () => SandboxResponse): SandboxResponse {
  try {
    return respond();
  } catch (error) {
    if (error instanceof Rejection) return error.response;
    throw error;
  }
}

function handlerOf({ handlers }: ApiView, method: string): Handler {
  if (method === 'OPTIONS') return () => ({ status: 200, json: { renders: jsonOnly, parses: jsonOnly } });
  const handler = handlers[method === 'HEAD' ? 'GET' : method];
  if (handler === undefined) throw rejection(405, `Method "${method}" not allowed.`);
  return handler;
}

const jsonOnly = ['application/json'];
