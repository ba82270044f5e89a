import { Pool } from 'undici';
import type { AuthentikHttpClientOptions } from './http-client-options.js';
import { trustedCertificates } from './trusted-certificates.js';

const responseLimitBytes = 2 * 1024 * 1024;
const headerLimitBytes = 16 * 1024;

/** The connections to one authentik, with the limits on its responses. It calls authentik as it is: no redirects, no retries. */
export function createPool({
  url,
  timeoutMs,
  maxConnections,
  caCertificates,
}: Pick<AuthentikHttpClientOptions, 'url' | 'timeoutMs' | 'maxConnections' | 'caCertificates'>): Pool {
  const ca = caCertificates === undefined ? {} : { ca: trustedCertificates(caCertificates) };
  return new Pool(url.origin, {
    connections: maxConnections,
    pipelining: 1,
    maxResponseSize: responseLimitBytes,
    maxHeaderSize: headerLimitBytes,
    // CallCancellation enforces the only deadline.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: timeoutMs, ...ca },
  });
}
