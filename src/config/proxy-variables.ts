import { type Environment, textOf } from './environment.js';

const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

/** The variables that name a proxy for outgoing requests. The gateway does not use them; other programs do. */
export const proxyVariables = (env: Environment): string[] => names.filter((name) => textOf(env, name) !== undefined);
