import { describe, expect, it, jest } from '@jest/globals';
import { Exchange } from '../../../src/authentik/client/exchange.js';

const error = new Error('given up');
const late = new Error('too late');
const headers = { 'content-type': 'text/plain' };

/** An exchange with the controller that undici would give it. */
function exchangeWith() {
  return { exchange: new Exchange(), controller: { abort: jest.fn<(reason: Error) => void>() } };
}

describe('Exchange', () => {
  it('collects a response', async () => {
    const { exchange, controller } = exchangeWith();
    expect([exchange.sent, exchange.failed, exchange.status]).toEqual([false, false, undefined]);
    exchange.onRequestStart(controller);
    expect([exchange.sent, exchange.status]).toEqual([true, undefined]);
    exchange.onResponseStart(controller, 201, headers);
    exchange.onResponseData(controller, Buffer.from('a'));
    exchange.onResponseData(controller, Buffer.from('bc'));
    exchange.onResponseEnd();
    expect(await exchange.response).toEqual({ status: 201, headers, body: Buffer.from('abc') });
    expect([exchange.failed, exchange.status, controller.abort.mock.calls]).toEqual([false, 201, []]);
  });

  it.each<[string, string[], string]>([
    ['none', [], ''],
    ['one', ['abc'], 'abc'],
    ['several, which cut a letter in two', ['d', '\u00e9'], 'd\u00e9'],
  ])('returns the body in %s pieces', async (_, pieces, text) => {
    const { exchange, controller } = exchangeWith();
    exchange.onResponseStart(controller, 200, headers);
    for (const byte of pieces.length > 1 ? Buffer.from(pieces.join('')) : [])
      exchange.onResponseData(controller, Buffer.of(byte));
    if (pieces.length === 1) exchange.onResponseData(controller, Buffer.from(text));
    exchange.onResponseEnd();
    expect((await exchange.response).body.toString()).toBe(text);
  });

  it('ignores informational responses, and their headers', async () => {
    const { exchange, controller } = exchangeWith();
    for (const status of [100, 102, 103, 199]) exchange.onResponseStart(controller, status, { link: '</x>' });
    expect(exchange.status).toBeUndefined();
    exchange.onResponseStart(controller, 200, headers);
    exchange.onResponseEnd();
    expect(await exchange.response).toMatchObject({ status: 200, headers });
  });

  it('is never sent when it failed before its start', async () => {
    const { exchange, controller } = exchangeWith();
    exchange.fail(error);
    expect(exchange.failed).toBe(true);
    exchange.onRequestStart(controller);
    expect(controller.abort.mock.calls).toEqual([[error]]);
    expect(exchange.sent).toBe(false);
    await expect(exchange.response).rejects.toBe(error);
  });

  it('aborts the request when it fails after its start', async () => {
    const { exchange, controller } = exchangeWith();
    exchange.onRequestStart(controller);
    exchange.fail(error);
    expect(controller.abort.mock.calls).toEqual([[error]]);
    expect([exchange.sent, exchange.failed]).toEqual([true, true]);
    await expect(exchange.response).rejects.toBe(error);
  });

  it('keeps its first failure', async () => {
    const { exchange, controller } = exchangeWith();
    exchange.fail(error);
    exchange.fail(late);
    exchange.onResponseError(controller, late);
    exchange.onRequestStart(controller);
    expect(controller.abort.mock.calls).toEqual([[error]]);
    await expect(exchange.response).rejects.toBe(error);
  });

  it('keeps its response whatever fails after its end', async () => {
    const { exchange, controller } = exchangeWith();
    exchange.onRequestStart(controller);
    exchange.onResponseStart(controller, 200, headers);
    exchange.onResponseEnd();
    exchange.fail(late);
    exchange.onResponseError(controller, late);
    expect(await exchange.response).toMatchObject({ status: 200 });
  });

  it('fails with the error that undici reports, and keeps the status it saw', async () => {
    const { exchange, controller } = exchangeWith();
    exchange.onRequestStart(controller);
    exchange.onResponseStart(controller, 200, headers);
    exchange.onResponseError(controller, error);
    await expect(exchange.response).rejects.toBe(error);
    expect([exchange.failed, exchange.sent, exchange.status]).toEqual([true, true, 200]);
  });
});
