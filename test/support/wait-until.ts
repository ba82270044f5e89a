const maxMs = 60_000;

/** Waits for something to be so. @throws when that takes a minute, and this machine is not as slow as that. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAtMs = performance.now() + maxMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAtMs) throw new Error(`waited in vain for ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
