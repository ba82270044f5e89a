import { type Expected, type Fault, type FaultRequest, head, html, json, okStatus, responseText } from './fault.js';
import type { FaultOperation } from './fault-operation.js';

type ToBody = (request: FaultRequest) => string;

const goodJson: ToBody = ({ good }) => JSON.stringify(good);
const malformed = (operation: FaultOperation): Expected => ({ reason: 'MALFORMED_BODY', status: okStatus(operation) });
const violation = (operation: FaultOperation): Expected => ({
  reason: 'CONTRACT_VIOLATION',
  status: okStatus(operation),
});

const body = (
  name: string,
  expected: Fault['expected'],
  text: ToBody,
  headers: Record<string, string> = json,
): Fault => ({
  name,
  act: (request) => void request.socket.write(responseText(okStatus(request.operation), headers, text(request))),
  expected,
});

/** A success whose body is not a JSON object. */
export const unreadableBodies: readonly Fault[] = [
  body('a success as HTML', malformed, ({ echo }) => `<html>Log in, ${echo}</html>`, html),
  body('JSON that is called text', malformed, goodJson, { 'content-type': 'text/plain' }),
  body('JSON that is called nothing', malformed, goodJson, {}),
  body('truncated JSON', malformed, (request) => `${goodJson(request).slice(0, -1)},"note":"${request.echo}`),
  body('NaN', malformed, (request) => goodJson(request).replace('{', '{"score_min_threshold":NaN,')),
  body('JSON and more', malformed, (request) => `${goodJson(request)}${request.echo}`),
  {
    name: 'bytes that are not UTF-8',
    act: ({ socket, operation }) => {
      const bytes = Buffer.from('{"name":"\xff"}', 'latin1');
      socket.write(head(okStatus(operation), { ...json, 'content-length': String(bytes.length) }));
      socket.write(bytes);
    },
    expected: malformed,
  },
  body('an empty body', violation, () => ''),
  {
    name: 'a 204',
    act: ({ socket }) => void socket.write('HTTP/1.1 204 No Content\r\n\r\n'),
    expected: (operation) => (operation.returns === 'nothing' ? {} : { reason: 'CONTRACT_VIOLATION', status: 204 }),
  },
  body('null', violation, () => 'null'),
  body('a bare string', violation, ({ echo }) => JSON.stringify(echo)),
  body('a number', violation, () => '7'),
  body('100 000 nested arrays', violation, () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  body('100 000 nested objects', violation, () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
];
