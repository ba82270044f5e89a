import { settingDefinitions } from './definitions.js';
import { type Environment, textOf } from './environment.js';
import { nearestName } from './nearest-name.js';

const ownPrefix = /^(AUTHENTIK|GATEWAY|SANDBOX)_/;

// Kubernetes sets these in every pod for each Service of the namespace, and authentik's own is often called "authentik".
const serviceLink = /_SERVICE_HOST$|_SERVICE_PORT(_\w+)?$|_PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?$/;
const serviceLinkPort = /_PORT$/;
const serviceLinkAddress = /^(tcp|udp|sctp):\/\//;

/** One line for each variable that looks like a setting and is none: most are slips of the pen. */
export function unknownNameProblems(env: Environment): string[] {
  const known = Object.entries(settingDefinitions).flatMap(([name, { hasFile }]) =>
    hasFile ? [name, `${name}_FILE`] : [name],
  );
  return Object.keys(env)
    .filter((name) => ownPrefix.test(name) && !known.includes(name))
    .filter((name) => textOf(env, name) !== undefined && !isServiceLink(name, env[name]))
    .map((name) => `${name} is not a setting; did you mean ${nearestName(name, known)}?`);
}

function isServiceLink(name: string, text = ''): boolean {
  return serviceLink.test(name) || (serviceLinkPort.test(name) && serviceLinkAddress.test(text));
}
