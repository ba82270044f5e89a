import { closestName, suggestion } from './closest-name.js';
import { settingDefinitions } from './definitions.js';
import { type Environment, textOf } from './environment.js';

const ownPrefix = /^(AUTHENTIK|GATEWAY|SANDBOX)_/;

// Kubernetes sets these in every pod for each Service of the namespace; authentik's is often named "authentik".
const serviceLink = /_SERVICE_HOST$|_SERVICE_PORT(_\w+)?$|_PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?$/;
const serviceLinkPort = /_PORT$/;
const serviceLinkAddress = /^(tcp|udp|sctp):\/\//;

/** Variables of authentik's own programs, with the gateway's setting for the same purpose. */
const authentikNames: Readonly<Record<string, string>> = {
  AUTHENTIK_HOST: 'AUTHENTIK_URL',
  AUTHENTIK_HOST_BROWSER: 'AUTHENTIK_URL',
  AUTHENTIK_INSECURE: 'AUTHENTIK_CA_FILE',
  AUTHENTIK_BOOTSTRAP_TOKEN: 'AUTHENTIK_TOKEN',
  AUTHENTIK_API_TOKEN: 'AUTHENTIK_TOKEN',
  AUTHENTIK_LOG_LEVEL: 'LOG_LEVEL',
  AUTHENTIK_LISTEN__HTTP: 'HOST and PORT',
  AUTHENTIK_LISTEN__HTTPS: 'HOST and PORT',
  AUTHENTIK_PORT_HTTP: 'PORT',
  AUTHENTIK_PORT_HTTPS: 'PORT',
};

/** One line for each variable that looks like a setting but is not: most are typos. */
export function unknownNameProblems(env: Environment): string[] {
  const known = Object.entries(settingDefinitions).flatMap(([name, { hasFile }]) =>
    hasFile ? [name, `${name}_FILE`] : [name],
  );
  return Object.keys(env)
    .filter((name) => ownPrefix.test(name) && !known.includes(name))
    .filter((name) => textOf(env, name) !== undefined && !isServiceLink(name, env[name]))
    .map((name) => `${name} is not a setting of the gateway${suggestion(intendedName(name, known))}`);
}

function intendedName(name: string, known: readonly string[]): string | undefined {
  return Object.hasOwn(authentikNames, name) ? authentikNames[name] : closestName(name, known);
}

function isServiceLink(name: string, text = ''): boolean {
  return serviceLink.test(name) || (serviceLinkPort.test(name) && serviceLinkAddress.test(text));
}
