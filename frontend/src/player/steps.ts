// From phase to phase: what follows when one is over, and where the ways on, back and around lead.
import { itemOf, type Phase, plannedItem, runOf, type State, type StoppedBecause, withRun } from "./state";
import { countIn, phaseMs } from "./timing";

/** Enter a phase afresh; pain told in the one before belongs to its exercise for good. */
export function enter(state: State, phase: Phase, changes: Partial<State> = {}): State {
  const settled = painSettled(state);
  return { ...settled, phase, spent: 0, extra_ms: 0, lead_ms: 0, paused: null, back_to: null, ...changes };
}

/** Put the pain that was told in this phase to the exercise, the worst one. */
export function painSettled(state: State): State {
  const told = state.asked_pain;
  if (told === null) return state;
  return withRun({ ...state, asked_pain: null }, { pain: Math.max(told, runOf(state).pain ?? 0) });
}

/** Go on when the time of a phase is over. */
export function phaseOver(state: State): State {
  switch (state.phase) {
    case "ready":
    case "side":
    case "rest":
      return working(state);
    case "work":
      return sideOver(state, true);
    case "form":
      return nextItem(state);
    default:
      return state;
  }
}

function working(state: State): State {
  const easier = runOf(state).easier;
  const begun = withRun(state, { begun: true, skipped: null, ...(easier ? { easier_begun: true } : {}) });
  return enter(begun, "work");
}

/** Go on after one side of a set. It counts only when it was done, and a set only when each of its sides was. */
export function sideOver(state: State, done: boolean): State {
  const { sets, sides } = itemOf(state).dose;
  if (sides === 2 && state.side === 0) return enter(state, "side", { side: 1, first_side_done: done });
  const whole = done && (sides !== 2 || state.first_side_done);
  const counted = whole ? withOneSet(state) : state;
  const set = state.set + 1;
  if (set >= sets) return enter(counted, "form", { first_side_done: false });
  return enter(counted, "rest", { set, side: 0, first_side_done: false });
}

function withOneSet(state: State): State {
  const run = runOf(state);
  return withRun(state, run.easier ? { easier_sets: run.easier_sets + 1 } : { sets: run.sets + 1 });
}

/** Go to an exercise and get ready for it. */
export function toItem(state: State, item: number): State {
  return enter(painSettled(state), "ready", { item, set: 0, side: 0, first_side_done: false });
}

/** Go to the next exercise, or to the questions at the end. */
export function nextItem(state: State): State {
  const last = state.item + 1 >= state.play.items.length;
  return last ? enter(state, "end") : toItem(state, state.item + 1);
}

/** Go on sooner: to the count-in, into the work, past a question, or past a side that is then not counted. */
export function forward(state: State): State {
  if (state.phase === "form") return nextItem(state);
  if (state.phase === "work") return sideOver(state, false);
  if (countIn(state) !== null) return phaseOver(state);
  const spent = (phaseMs(state) ?? 0) - state.play.count_in_s * 1000;
  return { ...state, spent: Math.max(state.spent, spent), paused: null };
}

/** Change to the easier variant or back: from the set that is on, and with the time to get ready. */
export function inVariant(state: State, easier: boolean): State {
  if (state.phase === "form" || runOf(state).easier === easier || plannedItem(state).easier === null) return state;
  const changed = withRun(painSettled(state), { easier });
  const set = Math.min(state.set, itemOf(changed).dose.sets - 1);
  return enter(changed, "ready", { set, side: 0, first_side_done: false });
}

/** End the session. */
export function close(state: State, phase: "stopped" | "finished" | "left", because: StoppedBecause | null): State {
  return enter(state, phase, { stopped_because: because });
}
