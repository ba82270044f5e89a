const maxMs = 60_000;

/** Waits until the condition holds. @throws after a minute, which is more than any machine needs. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAtMs = performance.now() + maxMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAtMs) throw new Error(`timed out waiting for ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
