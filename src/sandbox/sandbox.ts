import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { languageOf } from './http/language.js';
import { render } from './http/render.js';
import { readRequest } from './http/request.js';
import { Rejection } from './http/response.js';
import type { Installation } from './installation.js';
import { profileBehaviours, type SandboxProfile } from './profile.js';
import { apiRoutes, route, secretRoutes } from './routes.js';
import { seed } from './store/seed.js';
import { Store } from './store/store.js';
import type { Routes } from './views/api-view.js';
import { captchaStages } from './viewsets/captcha-stage.js';

export interface SandboxOptions {
  /** Default: `documented`. */
  readonly profile?: SandboxProfile;
  /** The superuser's token. Default: `sandbox-token`. */
  readonly token?: string;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: 0, a free port. */
  readonly port?: number;
  /** Additional routes. Default: none. */
  readonly views?: Routes;
}

export interface Sandbox {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Primary keys of the initial captcha stages. */
  readonly stagePks: readonly string[];
  /** Closes all connections and discards the data. */
  close(): Promise<void>;
}

/**
 * Starts an imitation of authentik's API for captcha stages, flows and bindings, with sample data. Rejects if it cannot
 * listen.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { profile = 'documented', token = 'sandbox-token', host = '127.0.0.1', port = 0, views = [] } = options;
  const behaviour = profileBehaviours[profile];
  const store = new Store(seed(behaviour));
  const stagePks = [...store.stages.values()].filter(({ kind }) => kind === captchaStages.kind).map(({ pk }) => pk);
  const installation = { behaviour, store, superuserToken: token };
  const routes = [...apiRoutes, ...(behaviour.keyField === 'private_key' ? [] : secretRoutes), ...views];
  const server = createServer((request, response) => {
    respond(request, response, installation, routes).catch((error: Error) => response.destroy(error));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    origin: originOf(server.address() as AddressInfo),
    stagePks,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond(
  incoming: IncomingMessage,
  response: ServerResponse,
  installation: Installation,
  routes: Routes,
): Promise<void> {
  const { translates } = installation.behaviour;
  const language = translates ? languageOf(incoming.headers['accept-language']) : undefined;
  const result = await readRequest(incoming).then(
    (request) => route(request, installation, routes),
    (error: unknown) => {
      if (error instanceof Rejection) return error.response;
      throw error;
    },
  );
  render(result, response, language);
}

function originOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
