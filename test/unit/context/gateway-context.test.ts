import { describe, expect, it } from '@jest/globals';
import { GatewayContext } from '../../../src/context/gateway-context.js';
import { UnauthenticatedError } from '../../../src/errors/contract/gateway-errors.js';
import { RequestRecord } from '../../../src/telemetry/request-record.js';
import { httpTo } from '../authentik/raw-server.js';

const http = httpTo(new URL('http://127.0.0.1:9'));

describe('GatewayContext', () => {
  it('gives a client with a credential', () => {
    const { authentik } = new GatewayContext('r', http, 'Bearer t', new RequestRecord());
    expect(authentik).toEqual({ call: expect.any(Function) });
  });

  it('throws what was wrong with the credential, only when a client is asked for', () => {
    const problem = new UnauthenticatedError('CREDENTIALS_MISSING', 'Send one.');
    const context = new GatewayContext('r', http, problem, new RequestRecord());
    expect(context.requestId).toBe('r');
    expect(() => context.authentik).toThrow(problem);
  });

  it('survives being copied as Apollo Server copies it', () => {
    const context = new GatewayContext('r', http, 'Bearer t', new RequestRecord());
    const copy: GatewayContext = Object.assign(Object.create(Object.getPrototypeOf(context)), context);
    expect([copy.requestId, copy.authentik]).toEqual(['r', { call: expect.any(Function) }]);
  });
});
