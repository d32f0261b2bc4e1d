// Pain at which a session is over for today.
import type { State } from "./state";

/** Tell whether pain was told at which to stop, so that the safety questions are asked again. */
export function isStrong(state: State): boolean {
  const { before, limb_before, worst, limb_worst } = state.pain;
  const all = [before, limb_before, worst, limb_worst, state.asked_pain, ...state.runs.map((run) => run.pain)];
  return all.some((nrs) => nrs !== null && nrs >= state.play.stop_at_nrs);
}
