import { type Expected, type Fault, type FaultRequest, html, json, responseText } from './fault.js';
import { stagePk } from './resources.js';

const page = { pagination: { count: 1 }, results: [{ pk: stagePk }] };
const otherPk = 'ca000000-0000-4000-8000-00000000000b';

/** Success by its status alone: a page, a proxy or another object responded. */
const unproven = (name: string, status: number, body: (request: FaultRequest) => unknown): Fault => ({
  name: `a ${status} with ${name}`,
  act: (request) => void request.socket.write(responseText(status, json, JSON.stringify(body(request)))),
  expected: (): Expected => ({ reason: 'CONTRACT_VIOLATION', status, outcome: 'UNKNOWN' }),
});

/** Of every write: none of these responses proves whether it was applied. */
export const unprovenWrites: readonly Fault[] = [
  unproven('a detail', 200, () => ({ detail: 'Maintenance' })),
  unproven('a page of objects', 200, () => page),
  unproven('another object', 200, ({ good }) => ({ ...good, pk: otherPk })),
  ...[202, 203, 206, 226].map((status) => unproven('the object', status, ({ good }) => good)),
  ...[200, 202, 206].map(
    (status): Fault => ({
      name: `a ${status} with a login page`,
      act: ({ socket, echo }) => void socket.write(responseText(status, html, `<html>Log in, ${echo}</html>`)),
      expected: () => ({ reason: 'MALFORMED_BODY', status, outcome: 'UNKNOWN' }),
    }),
  ),
  {
    name: 'a 205 without a body',
    act: ({ socket }) => void socket.write(responseText(205, {})),
    expected: () => ({ reason: 'CONTRACT_VIOLATION', status: 205, outcome: 'UNKNOWN' }),
  },
];

/** Of a new object alone: an object that may have existed before. */
export const unprovenCreates: readonly Fault[] = [unproven('the object', 200, ({ good }) => good)];
