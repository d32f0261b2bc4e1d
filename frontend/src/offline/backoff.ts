// When to try again what could not be sent.
import type { Backoff } from "./store";

const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;

/** How a post failed: whether the server said so, and how long it asked us to wait. */
export interface Failure {
  said: boolean;
  askedMs: number;
}

/** Return when to try again: twice as long after each failure, an hour at most, or what the server asked for.
 *
 * `chance` (0 to 1) spreads the devices that all lost the same server at the same moment.
 */
export function afterFailure(before: Backoff | undefined, now: number, failure: Failure, chance: number): Backoff {
  const tries = (before?.tries ?? 0) + 1;
  const wait = Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS) * (0.75 + chance / 2);
  return { tries, notBefore: now + Math.max(wait, Math.min(failure.askedMs, LONGEST_MS)), said: failure.said };
}

/** Tell whether it may be tried again by itself; a clock that was set back does not stop it for longer than an hour. */
export function isDue(known: Backoff | undefined, now: number): boolean {
  return known === undefined || now >= known.notBefore || known.notBefore - now > 1.25 * LONGEST_MS;
}

/** Return the milliseconds that `Retry-After` asks for; 0 when it says nothing that we can read. */
export function askedFor(header: string | null): number {
  const seconds = Number(header ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}
