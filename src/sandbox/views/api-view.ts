import { authenticate } from '../access/authenticate.js';
import type { Role } from '../access/roles.js';
import { type Answer, Refusal, refusal } from '../http/answer.js';
import { negotiate } from '../http/negotiate.js';
import type { SandboxRequest } from '../http/request.js';
import type { Installation } from '../installation.js';

/** A request on its way through a view. */
export interface Call {
  readonly installation: Installation;
  readonly request: SandboxRequest;
  readonly role: Role | undefined;
  /** The segment of the URL that names a stage; empty where there is none. */
  readonly pk: string;
}

type Handler = (call: Call) => Answer;

/** What DRF calls a view: the methods of one URL. */
export interface ApiView {
  readonly name: string;
  /** Handlers by method, in the order of the Allow header. GET answers HEAD too. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Runs before the method is looked up. @throws Refusal */
  readonly requirePermission?: (role: Role | undefined, method: string) => void;
}

/** Answers a request in DRF's order: Accept, credentials, permission, method; the body is read by the handler. */
export function answerApi(view: ApiView, installation: Installation, request: SandboxRequest, pk: string): Answer {
  const answer = answering(() => {
    negotiate(request.headers.accept);
    const role = authenticate(request.headers.authorization, installation);
    view.requirePermission?.(role, request.method);
    return handlerOf(view, request.method)({ installation, request, role, pk });
  });
  const allow = [...Object.keys(view.handlers), 'HEAD', 'OPTIONS'].join(', ');
  return { ...answer, headers: { allow, ...answer.headers } };
}

function answering(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function handlerOf({ name, handlers }: ApiView, method: string): Handler {
  if (method === 'OPTIONS') return () => describeView(name);
  const handler = handlers[method === 'HEAD' ? 'GET' : method];
  if (handler === undefined) throw refusal(405, `Method "${method}" not allowed.`);
  return handler;
}

function describeView(name: string): Answer {
  const types = ['application/json'];
  return { status: 200, json: { name, description: 'CaptchaStage Viewset', renders: types, parses: types } };
}
