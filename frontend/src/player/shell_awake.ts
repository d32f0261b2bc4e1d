// The screen stays on while a session goes, where the browser can do that.
export interface Awake {
  want: (wanted: boolean) => void;
}

/** Return what keeps the screen on; a browser lets go of it when the page is hidden, so it is asked again. */
export function awake(): Awake {
  let wanted = false;
  let held: WakeLockSentinel | null = null;
  const take = async (): Promise<void> => {
    if (!wanted || held || document.hidden || !("wakeLock" in navigator)) return;
    try {
      held = await navigator.wakeLock.request("screen");
      held.addEventListener("release", () => (held = null));
      if (!wanted) await held.release();
    } catch {
      held = null; // a low battery or a page without TLS: the session goes on, and the screen may go dark
    }
  };
  document.addEventListener("visibilitychange", () => void take());
  return {
    want: (now) => {
      if (wanted === now) return;
      wanted = now;
      if (now) void take();
      else void held?.release();
    },
  };
}
