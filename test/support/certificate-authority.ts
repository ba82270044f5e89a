import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { wireCaptchaStage } from './wire-captcha-stage.js';

/** An authentik on 127.0.0.1 whose certificate only a CA of its own vouches for. */
export interface TlsAuthentik {
  readonly origin: string;
  /** The CA's certificate, PEM. */
  readonly ca: string;
  close(): Promise<void>;
}

export async function startTlsAuthentik(name: string): Promise<TlsAuthentik> {
  const authority = await generate([{ name: 'commonName', value: `${name} CA` }], {
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    ca: { key: authority.private, cert: authority.cert },
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const body = JSON.stringify(wireCaptchaStage());
  const server = createServer({ cert, key }, (request, response) => {
    request.resume();
    response.writeHead(201, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: authority.cert,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
