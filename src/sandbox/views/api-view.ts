import { authenticate } from '../access/authenticate.js';
import type { Role } from '../access/roles.js';
import { negotiate } from '../http/negotiate.js';
import type { SandboxRequest } from '../http/request.js';
import { Rejection, rejection, type SandboxResponse } from '../http/response.js';
import type { Installation } from '../installation.js';

/** A request that a view handles. */
export interface Call {
  readonly installation: Installation;
  readonly request: SandboxRequest;
  readonly role: Role | undefined;
  /** The URL segment that identifies the object: a pk or a slug. Empty if there is none. */
  readonly id: string;
}

export type Handler = (call: Call) => SandboxResponse;

/** The views with the pattern of their path. The first group of the pattern identifies an object. */
export type Routes = readonly (readonly [RegExp, ApiView])[];

/** A view, as in DRF: the methods of one URL. */
export interface ApiView {
  /** Handlers by method, in the order of the Allow header. GET also handles HEAD. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Runs before the check of the method. @throws Rejection */
  readonly requirePermission?: (role: Role | undefined, method: string) => void;
}

/** Checks a request in DRF's order: Accept, credentials, permission, method. The handler reads the body. */
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
