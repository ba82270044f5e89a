import type { SandboxProfile } from '../../src/sandbox/profile.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';

/** The sandbox's response to one documented request. */
export interface SandboxResponse {
  readonly operation: string;
  readonly request: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/** A request of a documented operation, by the operation's id. */
export interface SandboxRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: string | object;
}

/** Starts a sandbox, sends it every request, and stops it. */
export async function sendToSandbox(
  profile: SandboxProfile,
  requests: readonly SandboxRequest[],
): Promise<SandboxResponse[]> {
  const sandbox = await startSandbox({ profile });
  const responses: SandboxResponse[] = [];
  for (const sandboxRequest of requests) responses.push(await send(sandbox.origin, sandboxRequest));
  await sandbox.close();
  return responses;
}

async function send(origin: string, sandboxRequest: SandboxRequest): Promise<SandboxResponse> {
  const { id, method, path, token = 'sandbox-token', body } = sandboxRequest;
  const response = await fetch(`${origin}/api/v3${path}`, {
    method,
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const request = `${method} ${path} ${JSON.stringify(body) ?? ''}`.trim();
  const { status, headers } = response;
  return { operation: id, request, status, contentType: headers.get('content-type'), text: await response.text() };
}
