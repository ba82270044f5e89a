import { readFileSync } from 'node:fs';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { openBlackhole } from './blackhole.js';
import { failLookupsOf } from './failing-lookups.js';
import { type FaultyOrigin, openFaultyOrigin } from './faulty-origin.js';
import type { Reason } from './rules.js';

/** A way in which every connection to authentik fails. */
export interface OriginFault {
  readonly name: string;
  readonly reason: Reason;
  open(): Promise<FaultyOrigin>;
}

const tlsFile = (name: string) => fileURLToPath(new URL(`../tls/${name}.pem`, import.meta.url));
const key = readFileSync(tlsFile('localhost.key'));

/** A connection as the server of the certificate sees it. */
const withCertificate = (name: string) => (serve: (socket: Socket) => void) => {
  const server = createTlsServer({ key, cert: readFileSync(tlsFile(`${name}.cert`)) }, serve);
  server.on('tlsClientError', () => undefined);
  return (socket: Socket) => void server.emit('connection', socket);
};

async function openTls(bad: (serve: (socket: Socket) => void) => (socket: Socket) => void): Promise<FaultyOrigin> {
  // Those of localhost and of another host, and an expired one.
  const environment = { AUTHENTIK_CA_FILE: tlsFile('trusted') };
  return openFaultyOrigin({ scheme: 'https', environment, good: withCertificate('localhost'), bad });
}

let port = 0;
const stopListening = (isFaulty: boolean, server: Server) => {
  if (isFaulty) port = (server.address() as AddressInfo).port;
  if (isFaulty) server.close();
  else server.listen(port, '127.0.0.1');
};
const respondInPlainText = () => (socket: Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\nbody-canary');
const hostName = 'authentik.test';
const byName = { host: hostName, environment: { AUTHENTIK_ALLOW_HTTP: 'true' } };

export const originFaults: readonly OriginFault[] = [
  {
    name: 'a refused connection',
    reason: 'CONNECTION_REFUSED',
    // Time enough for every retry, however slow the machine is: the test counts them.
    open: () => openFaultyOrigin({ environment: { AUTHENTIK_TIMEOUT_MS: '60000' }, turn: stopListening }),
  },
  { name: 'a host that accepts no connection', reason: 'CONNECT_TIMEOUT', open: openBlackhole },
  { name: 'silence instead of a handshake', reason: 'CONNECT_TIMEOUT', open: () => openTls(() => () => undefined) },
  { name: 'plain HTTP instead of a handshake', reason: 'TLS_FAILURE', open: () => openTls(respondInPlainText) },
  {
    name: 'a certificate of an unknown issuer',
    reason: 'TLS_FAILURE',
    open: () => openTls(withCertificate('stranger')),
  },
  { name: 'a certificate of another host', reason: 'TLS_FAILURE', open: () => openTls(withCertificate('elsewhere')) },
  { name: 'a certificate that has expired', reason: 'TLS_FAILURE', open: () => openTls(withCertificate('expired')) },
  {
    name: 'a host name that does not resolve',
    reason: 'DNS_FAILURE',
    open: () => openFaultyOrigin({ ...byName, turn: failLookupsOf(hostName) }),
  },
];
