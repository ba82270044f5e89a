import { describe, expect, it } from '@jest/globals';
import { classifyError } from '../../../src/authentik/client/classify-error.js';

const errorWith = (code: unknown) => Object.assign(new Error('never read: ECONNREFUSED'), { code });

describe('classifyError', () => {
  it.each([
    ['ECONNREFUSED', 'CONNECTION_REFUSED'],
    ['EHOSTUNREACH', 'CONNECTION_REFUSED'],
    ['ENETUNREACH', 'CONNECTION_REFUSED'],
    ['ENOTFOUND', 'DNS_FAILURE'],
    ['EAI_AGAIN', 'DNS_FAILURE'],
    ['EAI_FAIL', 'DNS_FAILURE'],
    ['EPROTO', 'TLS_FAILURE'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TLS_FAILURE'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS_FAILURE'],
    ['CERT_HAS_EXPIRED', 'TLS_FAILURE'],
    ['CERT_NOT_YET_VALID', 'TLS_FAILURE'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TLS_FAILURE'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'TLS_FAILURE'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'TLS_FAILURE'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TLS_FAILURE'],
    ['HOSTNAME_MISMATCH', 'TLS_FAILURE'],
    ['INVALID_CA', 'TLS_FAILURE'],
    ['UND_ERR_CONNECT_TIMEOUT', 'CONNECT_TIMEOUT'],
    ['UND_ERR_HEADERS_TIMEOUT', 'DEADLINE'],
    ['UND_ERR_BODY_TIMEOUT', 'DEADLINE'],
    ['UND_ERR_SOCKET', 'CONNECTION_LOST'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'PROTOCOL_ERROR'],
    ['UND_ERR_ABORTED', 'CONNECTION_LOST'],
    ['UND_ERR_CLOSED', 'CONNECTION_LOST'],
    ['UND_ERR_DESTROYED', 'CONNECTION_LOST'],
    ['ECONNRESET', 'CONNECTION_LOST'],
    ['ECONNABORTED', 'CONNECTION_LOST'],
    ['EPIPE', 'CONNECTION_LOST'],
    ['EMFILE', 'GATEWAY_RESOURCES_EXHAUSTED'],
    ['ENFILE', 'GATEWAY_RESOURCES_EXHAUSTED'],
    ['ENOBUFS', 'GATEWAY_RESOURCES_EXHAUSTED'],
    ['EADDRNOTAVAIL', 'GATEWAY_RESOURCES_EXHAUSTED'],
    ['HPE_INVALID_CONSTANT', 'PROTOCOL_ERROR'],
    ['HPE_UNEXPECTED_CONTENT_LENGTH', 'PROTOCOL_ERROR'],
    ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'RESPONSE_TOO_LARGE'],
    ['UND_ERR_HEADERS_OVERFLOW', 'RESPONSE_TOO_LARGE'],
    ['UND_ERR_INVALID_ARG', 'UNEXPECTED'],
    ['', 'UNEXPECTED'],
    [undefined, 'UNEXPECTED'],
    [7, 'UNEXPECTED'],
  ])(
    'maps the code %j to %s; an error that excludes sending is a lost connection once something was sent',
    (code, failure) => {
      const neverSent = /REFUSED|DNS|TLS|CONNECT_TIMEOUT|EXHAUSTED/.test(failure);
      expect(classifyError(errorWith(code), false)).toBe(failure);
      expect(classifyError(errorWith(code), true)).toBe(neverSent ? 'CONNECTION_LOST' : failure);
    },
  );

  it('recognizes an error of the HTTP parser without a code by its name', () => {
    expect(classifyError(Object.assign(new Error('x'), { name: 'HTTPParserError' }), true)).toBe('PROTOCOL_ERROR');
  });

  it("maps undici's assertion about a response to a broken response, and no other assertion", () => {
    expect(classifyError(errorWith('ERR_ASSERTION'), true)).toBe('PROTOCOL_ERROR');
    expect(classifyError(errorWith('ERR_ASSERTION'), false)).toBe('UNEXPECTED');
  });

  it('distinguishes a connection that timed out from one that was never established', () => {
    expect(classifyError(errorWith('ETIMEDOUT'), false)).toBe('CONNECT_TIMEOUT');
    expect(classifyError(errorWith('ETIMEDOUT'), true)).toBe('CONNECTION_LOST');
  });

  it.each([undefined, null, 'ECONNREFUSED', {}, { code: 7 }, new Error('ECONNREFUSED')])(
    'maps %j, which has no code, to UNEXPECTED',
    (error) => {
      expect(classifyError(error, false)).toBe('UNEXPECTED');
    },
  );

  // The rest of OpenSSL's names: https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes
  it.each(['CRL_HAS_EXPIRED', 'PATH_LENGTH_EXCEEDED', 'INVALID_PURPOSE', 'ERROR_IN_CERT_NOT_AFTER_FIELD'])(
    'maps %s to TLS_FAILURE',
    (code) => {
      expect(classifyError(errorWith(code), false)).toBe('TLS_FAILURE');
    },
  );
});
