import { describe, expect, it } from '@jest/globals';
import { GatewayContext } from '../../../src/context/gateway-context.js';
import { UnauthenticatedError } from '../../../src/errors/contract/gateway-errors.js';
import { RequestRecord } from '../../../src/telemetry/request-record.js';
import { httpTo } from '../authentik/raw-server.js';

const http = httpTo(new URL('http://127.0.0.1:9'));

describe('GatewayContext', () => {
  it('returns a client for a credential', () => {
    const { authentik } = new GatewayContext('r', http, 'Bearer t', new RequestRecord());
    expect(authentik).toEqual({ call: expect.any(Function) });
  });

  it('throws the credential error only when a client is requested', () => {
    const problem = new UnauthenticatedError('CREDENTIALS_MISSING', 'Send one.');
    const context = new GatewayContext('r', http, problem, new RequestRecord());
    expect(context.requestId).toBe('r');
    expect(() => context.authentik).toThrow(problem);
  });

  it('works after Apollo Server has copied it', () => {
    const context = new GatewayContext('r', http, 'Bearer t', new RequestRecord());
    const copy: GatewayContext = Object.assign(Object.create(Object.getPrototypeOf(context)), context);
    expect([copy.requestId, copy.authentik]).toEqual(['r', { call: expect.any(Function) }]);
  });
});
