/** Loaded into the gateway's process: SIGUSR2 collects garbage, so that a sample of the heap holds what is in use alone. */
process.on('SIGUSR2', () => globalThis.gc?.());
