import { type Environment, textOf } from './environment.js';

const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

/** The variables that set a proxy for outgoing requests in other programs. The gateway ignores them. */
export const proxyVariables = (env: Environment): string[] => names.filter((name) => textOf(env, name) !== undefined);
