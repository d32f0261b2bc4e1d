// A session is kept on the device while it goes, so that a closed page or an empty battery loses nothing.
import type { Play } from "./play";
import { isOver, type State } from "./state";
import { close } from "./steps";

/** How long a session that was broken off may be gone on with. */
export const GO_ON_MS = 3 * 60 * 60 * 1000;

/** What was found of an earlier time: nothing, one to go on with, or one to close and keep. */
export type Found =
  | { is: "nothing" }
  | { is: "go_on"; state: State }
  | { is: "close"; state: State; madeAt: string };

/** Return a session as text to keep; `wall` is the time of day (ms). */
export function keptText(state: State, wall: number): string {
  return JSON.stringify({ wall, state });
}

/** Return what to do with the text that was kept, for the session that a page holds. */
export function found(text: string | null, play: Play, wall: number): Found {
  const kept = text === null ? null : read(text);
  if (kept === null || kept.state.play.owner !== play.owner) return { is: "nothing" };
  const age = wall - kept.wall;
  const fresh = age >= 0 && age < GO_ON_MS && isSame(kept.state.play, play);
  if (fresh && !isOver(kept.state) && kept.state.phase !== "welcome") return { is: "go_on", state: kept.state };
  return { is: "close", state: closed(kept.state), madeAt: new Date(Math.min(kept.wall, wall)).toISOString() };
}

/** Return a session that was broken off as one that was left; strong pain stays the reason. */
export function closed(state: State): State {
  if (isOver(state)) return state;
  return close(state, "left", state.phase === "too_much" ? "pain" : "other");
}

function isSame(one: Play, other: Play): boolean {
  const names = ["what", "template", "course", "day", "title"] as const;
  return names.every((name) => one[name] === other[name]);
}

function read(text: string): { wall: number; state: State } | null {
  try {
    const made = JSON.parse(text) as { wall?: unknown; state?: Partial<State> } | null;
    const whole = made?.state?.schema === "supple/player/1" && typeof made.wall === "number";
    return whole ? (made as { wall: number; state: State }) : null;
  } catch {
    return null;
  }
}
