/**
 * Loaded into the gateway's process: on a message, it collects garbage and reports the heap at once. Before a scrape
 * of the metrics, new requests would have left new garbage.
 */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// This must not keep the gateway running.
process.channel?.unref();
