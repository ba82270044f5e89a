import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../src/config/settings.js';
import { canary, problemsOf } from './environments.js';

describe('readSettings: unknown names', () => {
  it.each([
    ['AUTHENTIK_URI', 'AUTHENTIK_URL'],
    ['AUTHENTIK_TOKENFILE', 'AUTHENTIK_TOKEN_FILE'],
    ['GATEWAY_APIKEY', 'GATEWAY_API_KEY'],
    ['GATEWAY_PORT', 'PORT'],
    ['SANDBOX_PROFILES', 'SANDBOX_PROFILE'],
    ['SANDBOX_TOKEN_FILE', 'SANDBOX_TOKEN'],
    ['AUTHENTIK_HOST', 'AUTHENTIK_URL'],
    ['AUTHENTIK_INSECURE', 'AUTHENTIK_CA_FILE'],
    ['AUTHENTIK_BOOTSTRAP_TOKEN', 'AUTHENTIK_TOKEN'],
    ['AUTHENTIK_LISTEN__HTTP', 'HOST and PORT'],
    ['AUTHENTIK_LOG_LEVEL', 'LOG_LEVEL'],
  ])('rejects %s and suggests %s', (name, nearest) => {
    expect(problemsOf({ [name]: canary })).toEqual([
      `${name} is not a setting of the gateway; did you mean ${nearest}?`,
    ]);
  });

  it.each(['AUTHENTIK_SECRET_KEY', 'AUTHENTIK_POSTGRESQL__HOST'])(
    'suggests nothing for %s, which is unlike all names',
    (name) => {
      expect(problemsOf({ [name]: canary })).toEqual([`${name} is not a setting of the gateway`]);
    },
  );

  it("ignores other programs' variables", () => {
    const others = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x',
      OTEL_SDK_DISABLED: 'true',
      PATH: '/bin',
      AUTHENTIK: 'x',
      HOSTNAME: 'x',
    };
    expect(readSettings(others)).toEqual(readSettings({}));
  });

  it('ignores the variables that Kubernetes sets for the Services of a namespace', () => {
    const links = {
      AUTHENTIK_SERVER_SERVICE_HOST: '10.0.0.1',
      AUTHENTIK_SERVER_SERVICE_PORT: '80',
      AUTHENTIK_SERVER_SERVICE_PORT_HTTP: '80',
      AUTHENTIK_SERVER_PORT: 'tcp://10.0.0.1:80',
      AUTHENTIK_SERVER_PORT_80_TCP: 'tcp://10.0.0.1:80',
      AUTHENTIK_SERVER_PORT_80_TCP_PROTO: 'tcp',
      AUTHENTIK_SERVER_PORT_80_TCP_PORT: '80',
      AUTHENTIK_SERVER_PORT_80_TCP_ADDR: '10.0.0.1',
      AUTHENTIK_SERVICE_HOST: '10.0.0.1',
      GATEWAY_PORT: 'tcp://10.0.0.2:4000',
    };
    expect(readSettings(links)).toEqual(readSettings({}));
  });
});
