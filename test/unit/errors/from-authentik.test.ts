import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  type AuthentikError,
  InvalidResponseError,
  NoResponseError,
  type NoResponseReason,
} from '../../../src/authentik/errors.js';
import { fromAuthentik } from '../../../src/errors/translate/from-authentik.js';
import { captchaStageModule } from '../../../src/resources/captcha-stage/captcha-stage.module.js';
import { captchaStages } from '../../../src/resources/captcha-stage/rest/captcha-stage.client.js';
import { errorBody, read, statusError, write } from '../authentik/builders.js';

const translate = (error: AuthentikError) => fromAuthentik(error, [captchaStageModule]);
const name = { path: ['name'], code: 'REQUIRED' as const, messages: ['This field is required.'] };

describe('fromAuthentik', () => {
  it.each<[NoResponseReason, boolean, string, string, boolean, boolean]>([
    ['CONNECTION_REFUSED', false, 'UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', true, true],
    ['DNS_FAILURE', false, 'UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', true, true],
    ['TLS_FAILURE', false, 'UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', false, false],
    ['CONNECT_TIMEOUT', false, 'UPSTREAM_TIMEOUT', 'NOT_APPLIED', true, true],
    ['DEADLINE', true, 'UPSTREAM_TIMEOUT', 'UNKNOWN', false, true],
    ['CONNECTION_LOST', true, 'UPSTREAM_UNAVAILABLE', 'UNKNOWN', false, true],
    ['CONNECTION_LOST', false, 'UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', true, true],
    ['GATEWAY_RESOURCES_EXHAUSTED', false, 'OVERLOADED', 'NOT_APPLIED', true, true],
    ['QUEUE_FULL', false, 'OVERLOADED', 'NOT_APPLIED', true, true],
    ['CLIENT_CLOSED', true, 'REQUEST_CANCELLED', 'UNKNOWN', false, false],
    ['CLIENT_CLOSED', false, 'REQUEST_CANCELLED', 'NOT_APPLIED', false, false],
    ['UNEXPECTED', true, 'INTERNAL_SERVER_ERROR', 'UNKNOWN', false, false],
    ['UNEXPECTED', false, 'INTERNAL_SERVER_ERROR', 'NOT_APPLIED', false, false],
  ])('translates %s, sent: %s', (reason, sent, code, outcome, retryWrite, retryRead) => {
    const written = translate(new NoResponseError(write, reason, sent));
    expect(written).toMatchObject({ code, reason, outcome, retryable: retryWrite });
    expect(written).not.toHaveProperty('upstream');
    expect(written.message.includes('look the stage up by name')).toBe(outcome === 'UNKNOWN');
    const changed = translate(new NoResponseError(captchaStages.operations.partialUpdate, reason, sent));
    expect(changed.message.includes('read the stage by its pk')).toBe(outcome === 'UNKNOWN');
    const wasRead = translate(new NoResponseError(read, reason, sent));
    expect(wasRead).toMatchObject({ code, reason, outcome: 'NOT_APPLIED', retryable: retryRead });
  });

  it.each([
    [write, undefined, 'UNKNOWN'],
    [write, 199, 'UNKNOWN'],
    [write, 200, 'UNKNOWN'],
    [write, 201, 'APPLIED'],
    [write, 204, 'UNKNOWN'],
    [write, 300, 'UNKNOWN'],
    [write, 400, 'NOT_APPLIED'],
    [write, 405, 'UNKNOWN'],
    [write, 408, 'UNKNOWN'],
    [write, 499, 'NOT_APPLIED'],
    [write, 502, 'UNKNOWN'],
    [captchaStages.operations.destroy, 200, 'UNKNOWN'],
    [captchaStages.operations.destroy, 202, 'UNKNOWN'],
    [captchaStages.operations.destroy, 204, 'APPLIED'],
    [captchaStages.operations.update, 200, 'UNKNOWN'],
    [captchaStages.operations.partialUpdate, 201, 'UNKNOWN'],
  ])('reports for an invalid response to %j, status %j, that the write is %s', (operation, status, outcome) => {
    const failure = translate(new InvalidResponseError(operation, 'PROTOCOL_ERROR', status, 'a.b'));
    expect(failure).toMatchObject({ code: 'UPSTREAM_INVALID_RESPONSE', outcome, retryable: false });
    const upstream = { service: 'authentik', operation: operation.id };
    expect(failure.upstream).toEqual(status === undefined ? upstream : { ...upstream, status });
    expect(translate(new InvalidResponseError(read, 'PROTOCOL_ERROR', status)).outcome).toBe('NOT_APPLIED');
  });

  it.each([
    [400, undefined],
    [429, 7],
    [500, undefined],
    [503, 7],
  ])('reports for status %i a wait of %j seconds', (status, seconds) => {
    expect(translate(statusError(status, { retryAfterSeconds: 7 })).retryAfterSeconds).toBe(seconds);
    expect(translate(statusError(status, { retryAfterSeconds: 0 })).retryAfterSeconds).toBe(seconds && 0);
    expect(translate(statusError(status))).not.toHaveProperty('retryAfterSeconds');
  });

  it('reports truncation, and only then', () => {
    expect(translate(statusError(400, { body: errorBody({ problems: [name], truncated: true }) })).truncated).toBe(
      true,
    );
    expect(translate(statusError(400, { body: errorBody({ problems: [name] }) }))).not.toHaveProperty('truncated');
  });

  it("passes on authentik's own code", () => {
    expect(translate(statusError(500, { body: errorBody({ code: 'boom' }) })).upstream).toMatchObject({
      code: 'boom',
      status: 500,
    });
  });

  it('describes a crash by its field, if that was sent', () => {
    const withFlows = translate(statusError(405, { sentFields: ['name', 'flow_set'] }));
    expect(withFlows.message).toContain(captchaStageModule.knownCrash?.explanation);
    expect(translate(statusError(405, { sentFields: ['name'] })).message).not.toContain('flowSet');
    expect(fromAuthentik(statusError(405, { sentFields: ['flow_set'] }), []).reason).toBe('UPSTREAM_CRASHED');
  });

  it('uses no names for an operation or a resource without input', () => {
    const body = errorBody({ problems: [name, { path: [], code: 'INVALID', messages: ['Bad.'] }] });
    const unknown = { code: 'REQUIRED', message: 'name: This field is required.' };
    const nonFieldErrors = [unknown, { code: 'INVALID', message: 'Bad.' }];
    const ofOther = fromAuthentik(statusError(400, { body }), []);
    expect(ofOther).toMatchObject({ fieldErrors: [], nonFieldErrors });
    expect(ofOther.message).toBe('authentik rejected the request: name: This field is required; Bad.');
    const ofRead = translate(statusError(400, { body, operation: read }));
    expect(ofRead).toMatchObject({ outcome: 'NOT_APPLIED', fieldErrors: [], nonFieldErrors });
  });
});

describe('AuthentikError', () => {
  it.each([
    [statusError(502), 'HttpStatusError', 'stages_captcha_create: status 502'],
    [new NoResponseError(read, 'DEADLINE', true), 'NoResponseError', 'stages_captcha_retrieve: DEADLINE'],
    [
      new InvalidResponseError(read, 'MALFORMED_BODY', 200),
      'InvalidResponseError',
      'stages_captcha_retrieve: MALFORMED_BODY',
    ],
    [
      new InvalidResponseError(write, 'CONTRACT_VIOLATION', 201, 'pk'),
      'InvalidResponseError',
      'stages_captcha_create: CONTRACT_VIOLATION at pk',
    ],
  ])('has a name and a message: %s', (error, errorName, message) => {
    expect([error.name, error.message, error.cause]).toEqual([errorName, message, undefined]);
  });
});
