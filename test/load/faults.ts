import type { ServerResponse } from 'node:http';
import { type Asked, sendJson, startUpstream, type Upstream } from './upstream.js';

/** Part of authentik's failure texts; it must not be passed on. */
export const bodyMarker = 'canary-body-marker-55d0';

const failure = JSON.stringify({ detail: bodyMarker });
const refusal = JSON.stringify({ name: ['stage with this name already exists.'] });

interface Fault {
  /** How many calls of a thousand fail this way. */
  readonly share: number;
  /** Whether a write is certainly not stored. */
  readonly refuses?: boolean;
  readonly answer: (asked: Asked, response: ServerResponse) => void;
}

const failWith = (status: number) => (_: Asked, response: ServerResponse) =>
  sendJson(response, { status, body: failure });

const faults: readonly Fault[] = [
  { share: 20, answer: failWith(500) },
  { share: 20, answer: failWith(503) },
  { share: 20, answer: (_, response) => void response.destroy() },
  { share: 20, answer: ({ good: { status } }, response) => sendJson(response, { status, body: `{"${bodyMarker}` }) },
  { share: 20, answer: ({ good }, response) => void setTimeout(() => sendJson(response, good), 1000) },
  {
    share: 20,
    refuses: true,
    answer: ({ isWrite }, response) =>
      sendJson(response, isWrite ? { status: 400, body: refusal } : { status: 404, body: failure }),
  },
  {
    share: 10,
    answer: ({ good: { status, body } }, response) =>
      response.writeHead(status, { 'content-length': 9999 }).write(body, () => response.destroy()),
  },
  // Until the deadline.
  { share: 3, answer: () => undefined },
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
  return startUpstream((asked, response) => {
    const fault = pickFault();
    if (asked.isWrite) posts.set(asked.id, (posts.get(asked.id) ?? 0) + 1);
    if (asked.isWrite && !fault?.refuses) mayBeStored.add(asked.id);
    if (fault === undefined) setTimeout(() => sendJson(response, asked.good), Math.random() * 20);
    else fault.answer(asked, response);
  });
}

function pickFault(): Fault | undefined {
  let left = Math.random() * 1000;
  return faults.find(({ share }) => {
    left -= share;
    return left < 0;
  });
}
