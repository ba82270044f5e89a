import { describe, expect, it } from '@jest/globals';
import { CallQueue, QueueFullError } from '../../../src/authentik/client/call-queue.js';
import { Exchange } from '../../../src/authentik/client/exchange.js';

const error = new Error('given up');

/** A queue for one call in flight, and the names of the calls that it started. */
function queueOfOne() {
  const queue = new CallQueue(1, 2);
  const started: string[] = [];
  const add = (name: string, start: () => void = () => undefined) => {
    const exchange = new Exchange();
    exchange.response.catch(() => undefined);
    queue.add(exchange, () => {
      started.push(name);
      start();
    });
    return exchange;
  };
  return { queue, started, add };
}

describe('CallQueue', () => {
  it('starts no call that was cancelled before its turn, not even at the same moment', async () => {
    const { queue, started, add } = queueOfOne();
    const [first, second, third] = [add('first'), add('second'), add('third')];
    first.fail(error);
    second.fail(error);
    await new Promise(setImmediate);
    third.onResponseEnd();
    await third.response;
    expect(started).toEqual(['first', 'third']);
    expect([queue.inFlight, queue.waiting]).toEqual([0, 0]);
  });

  it('continues after a call that could not be started', async () => {
    const { queue, started, add } = queueOfOne();
    const first = add('first');
    const broken = add('broken', () => {
      throw error;
    });
    const last = add('last');
    first.onResponseEnd();
    await expect(broken.response).rejects.toBe(error);
    await new Promise(setImmediate);
    last.onResponseEnd();
    await last.response;
    expect(started).toEqual(['first', 'broken', 'last']);
    expect([queue.inFlight, queue.waiting]).toEqual([0, 0]);
  });

  it('rejects a call when the queue is full', async () => {
    const { queue, started, add } = queueOfOne();
    for (const name of ['first', 'second', 'third']) add(name);
    expect(queue.isFull).toBe(true);
    await expect(add('fourth').response).rejects.toBeInstanceOf(QueueFullError);
    expect(started).toEqual(['first']);
    expect([queue.inFlight, queue.waiting]).toEqual([1, 2]);
  });
});
