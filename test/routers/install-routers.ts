import { fileURLToPath } from 'node:url';
import { installPackages } from '../support/install-packages.js';

/** Where the routers and their own dependencies are. */
export const routersFolder = fileURLToPath(new URL('../federation/routers/', import.meta.url));

/** Installs the routers as their lock has them, unless that is done. */
export const installRouters = (): Promise<void> => installPackages(routersFolder);
