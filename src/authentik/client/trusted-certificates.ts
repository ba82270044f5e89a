import { existsSync, readFileSync } from 'node:fs';
import * as tls from 'node:tls';

/** Where OpenSSL's own store is on common systems, unless SSL_CERT_FILE names it. */
const openSslStores = [
  '/etc/ssl/cert.pem',
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
] as const;

/** Since Node 22.15: what TLS clients trust by default, NODE_EXTRA_CA_CERTS and `--use-system-ca` included. */
interface NewerTls {
  readonly getCACertificates?: (type: 'default') => readonly string[];
}

/**
 * What Node trusts by itself, and the certificates beside it. Node drops its own as soon as it is given any.
 * @param extra PEM.
 */
export function trustedCertificates(extra: string, env: NodeJS.ProcessEnv = process.env): string[] {
  const { getCACertificates } = tls as typeof tls & NewerTls;
  const byNode = getCACertificates?.('default') ?? [...tls.rootCertificates, ...contentOf(env['NODE_EXTRA_CA_CERTS'])];
  return [...byNode, ...openSslCertificates(env), extra];
}

/** `--use-openssl-ca` adds a store that Node cannot list. */
function openSslCertificates(env: NodeJS.ProcessEnv): string[] {
  const isUsed = [...process.execArgv, ...(env['NODE_OPTIONS'] ?? '').split(' ')].includes('--use-openssl-ca');
  return isUsed ? contentOf(env['SSL_CERT_FILE'] ?? openSslStores.find((path) => existsSync(path))) : [];
}

/** Nothing for a file that cannot be read: Node itself then only warns. */
function contentOf(path: string | undefined): string[] {
  if (path === undefined || path === '') return [];
  try {
    return [readFileSync(path, 'utf8')];
  } catch {
    return [];
  }
}
