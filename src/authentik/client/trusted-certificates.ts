import { existsSync, readFileSync } from 'node:fs';
import * as tls from 'node:tls';

/** Locations of OpenSSL's own store on common systems, unless SSL_CERT_FILE is set. */
const openSslStores = [
  '/etc/ssl/cert.pem',
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
] as const;

/** Since Node 22.15: the default CAs, including NODE_EXTRA_CA_CERTS and `--use-system-ca`. */
interface NewerTls {
  readonly getCACertificates?: (type: 'default') => readonly string[];
}

/**
 * Node's default CA certificates plus extra ones. Node drops its defaults as soon as `ca` is set.
 * @param extra PEM.
 */
export function trustedCertificates(extra: string, env: NodeJS.ProcessEnv = process.env): string[] {
  const { getCACertificates } = tls as typeof tls & NewerTls;
  const byNode = getCACertificates?.('default') ?? [...tls.rootCertificates, ...contentOf(env['NODE_EXTRA_CA_CERTS'])];
  return [...byNode, ...openSslCertificates(env), extra];
}

/** The store of `--use-openssl-ca`, which Node cannot list. */
function openSslCertificates(env: NodeJS.ProcessEnv): string[] {
  const isUsed = [...process.execArgv, ...(env['NODE_OPTIONS'] ?? '').split(' ')].includes('--use-openssl-ca');
  return isUsed ? contentOf(env['SSL_CERT_FILE'] ?? openSslStores.find((path) => existsSync(path))) : [];
}

/** Empty for an unreadable file: Node itself only warns then. */
function contentOf(path: string | undefined): string[] {
  if (path === undefined || path === '') return [];
  try {
    return [readFileSync(path, 'utf8')];
  } catch {
    return [];
  }
}
