import type { ServerResponse } from 'node:http';
import { sendJson, startUpstream, type Upstream, type UpstreamRequest } from './upstream.js';

/** Part of authentik's failure texts; it must not be passed on. */
export const bodyMarker = 'canary-body-marker-55d0';

const failure = JSON.stringify({ detail: bodyMarker });
const rejection = JSON.stringify({ name: ['stage with this name already exists.'] });

interface Fault {
  /** How many calls of a thousand fail this way. */
  readonly share: number;
  /** Whether a write is certainly not stored. */
  readonly rejects?: boolean;
  readonly respond: (upstreamRequest: UpstreamRequest, response: ServerResponse) => void;
}

const failWith = (status: number) => (_: UpstreamRequest, response: ServerResponse) =>
  sendJson(response, { status, body: failure });

const faults: readonly Fault[] = [
  { share: 20, respond: failWith(500) },
  { share: 20, respond: failWith(503) },
  { share: 20, respond: (_, response) => void response.destroy() },
  { share: 20, respond: ({ good: { status } }, response) => sendJson(response, { status, body: `{"${bodyMarker}` }) },
  { share: 20, respond: ({ good }, response) => void setTimeout(() => sendJson(response, good), 1000) },
  {
    share: 20,
    rejects: true,
    respond: ({ isWrite }, response) =>
      sendJson(response, isWrite ? { status: 400, body: rejection } : { status: 404, body: failure }),
  },
  {
    share: 10,
    respond: ({ good: { status, body } }, response) =>
      response.writeHead(status, { 'content-length': 9999 }).write(body, () => response.destroy()),
  },
  // Until the deadline.
  { share: 3, respond: () => undefined },
];

/** The results of the writes at the upstream. */
export interface Written {
  /** How often each name was posted. */
  readonly posts: Map<string, number>;
  /** The names that may have been stored: all but the rejected ones. */
  readonly mayBeStored: Set<string>;
}

/** An authentik that fails in every way now and then, and otherwise responds within 20 ms. */
export function startFaultyUpstream({ posts, mayBeStored }: Written): Promise<Upstream> {
  return startUpstream((upstreamRequest, response) => {
    const fault = pickFault();
    if (upstreamRequest.isWrite) posts.set(upstreamRequest.id, (posts.get(upstreamRequest.id) ?? 0) + 1);
    if (upstreamRequest.isWrite && !fault?.rejects) mayBeStored.add(upstreamRequest.id);
    if (fault === undefined) setTimeout(() => sendJson(response, upstreamRequest.good), Math.random() * 20);
    else fault.respond(upstreamRequest, response);
  });
}

function pickFault(): Fault | undefined {
  let left = Math.random() * 1000;
  return faults.find(({ share }) => {
    left -= share;
    return left < 0;
  });
}
