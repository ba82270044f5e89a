/**
 * Loaded into the gateway's process: asked by a message, it collects garbage and tells at once what the heap holds. By
 * the time that a scrape of the metrics came, new requests would have left new garbage.
 */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// Nor is the gateway to be kept running by it.
process.channel?.unref();
