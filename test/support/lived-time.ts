const tickMs = 5;

/**
 * Measures time as this process lived it, in milliseconds: while a busy machine lets the whole process wait, time stands
 * still, so that a deadline can be judged on any machine.
 */
export function startLivedTime(): { stop(): number } {
  let livedMs = 0;
  let lastMs = performance.now();
  const tick = () => {
    const nowMs = performance.now();
    livedMs += Math.min(nowMs - lastMs, 2 * tickMs);
    lastMs = nowMs;
  };
  const timer = setInterval(tick, tickMs);
  return {
    stop: () => {
      clearInterval(timer);
      tick();
      return livedMs;
    },
  };
}
