// The session as a machine: a state and an event make the next state. It knows no clock, no page and no sound.
import { type Event, isExercising, isOver, type State, withRun } from "./state";
import { close, enter, forward, inVariant, nextItem, painSettled, phaseOver, sideOver, toItem } from "./steps";
import { LEAD_MS, LONG_GAP_MS, MORE_MS, phaseMs } from "./timing";

/** Return the state after an event. What does not fit the phase changes nothing but the time. */
export function next(state: State, event: Event): State {
  if (event.type === "reopened") return reopened(state, event.at);
  const now = elapsed({ ...state, at: event.at }, Math.max(0, event.at - state.at));
  return isOver(now) ? now : told(now, event);
}

/** Let time go by. After a long silence the device was asleep: nothing of it counts, and the session waits. */
function elapsed(state: State, passed: number): State {
  if (!isExercising(state) || state.paused) return state;
  if (passed > LONG_GAP_MS) return { ...state, paused: "gap" };
  const lead = Math.min(state.lead_ms, passed);
  let now: State = {
    ...state,
    active_ms: state.active_ms + passed,
    lead_ms: state.lead_ms - lead,
    spent: state.spent + passed - lead,
  };
  for (let length = phaseMs(now); length !== null && now.spent >= length; length = phaseMs(now)) {
    const over = now.spent - length;
    now = { ...phaseOver(now), spent: over };
  }
  return now;
}

/** A page that was opened again has another clock; the session waits where it was. */
function reopened(state: State, at: number): State {
  return isExercising(state) ? { ...state, at, paused: "reopened" } : { ...state, at };
}

function told(state: State, event: Event): State {
  switch (event.type) {
    case "begin":
      return state.phase === "welcome" ? begun(state, event.pain, event.limb) : state;
    case "sign":
      return withSigns(state, [event.id]);
    case "leave":
      return close(state, "left", state.phase === "too_much" ? "pain" : event.because);
    case "wrong_number":
      return state.phase === "too_much" ? takenBack(state) : state;
    case "end_now":
      return state.phase === "too_much" ? close(state, "finished", "pain") : state;
    case "save":
      return state.phase === "end" ? saved(state, event) : state;
    default:
      return isExercising(state) ? inExercise(state, event) : state;
  }
}

function inExercise(state: State, event: Event): State {
  switch (event.type) {
    case "pause":
      return { ...state, paused: state.paused ?? "asked" };
    case "go_on":
      return state.paused ? { ...state, paused: null, lead_ms: state.phase === "work" ? LEAD_MS : 0 } : state;
    case "more":
      return state.phase === "work" ? state : { ...state, extra_ms: state.extra_ms + MORE_MS };
    case "forward":
      return forward(state);
    case "set_done":
      return state.phase === "work" ? sideOver(state, true) : state;
    case "back":
      return toItem(state, Math.max(0, state.item - 1));
    case "again":
      return toItem(state, state.item);
    case "easier":
    case "planned":
      return inVariant(state, event.type === "easier");
    default:
      return answered(state, event);
  }
}

function answered(state: State, event: Event): State {
  switch (event.type) {
    case "pain":
      return state.phase === "rest" || state.phase === "form" ? withPain(state, event.nrs) : state;
    case "form":
      return state.phase === "form" ? withRun(state, { form_ok: event.ok }) : state;
    case "skip":
      return state.phase === "form" ? nextItem(state) : skipped(state, event);
    default:
      return state;
  }
}

function begun(state: State, before: number, limb: number | null): State {
  const noted = { ...state, pain: { ...state.pain, before, limb_before: limb } };
  if (Math.max(before, limb ?? 0) >= state.play.stop_at_nrs) return tooMuch(noted);
  return toItem(noted, 0);
}

/** Note pain of the exercise that is on. From the strength at which to stop, the session is over for today. */
function withPain(state: State, nrs: number): State {
  const noted = { ...state, asked_pain: nrs };
  return nrs >= state.play.stop_at_nrs ? tooMuch(noted) : noted;
}

function tooMuch(state: State): State {
  return { ...state, phase: "too_much", paused: null, back_to: { phase: state.phase, spent: state.spent } };
}

/** Take back a number that was a slip; the session waits where it was asked. */
function takenBack(state: State): State {
  const { phase, spent } = state.back_to ?? { phase: "welcome" as const, spent: 0 };
  const pain = phase === "welcome" ? { ...state.pain, before: null, limb_before: null } : state.pain;
  return { ...state, phase, spent, pain, asked_pain: null, back_to: null, paused: phase === "welcome" ? null : "asked" };
}

/** Leave an exercise out, for a reason; pain that is told with it counts like any other. */
function skipped(state: State, event: Event & { type: "skip" }): State {
  if (event.nrs !== null && event.nrs >= state.play.stop_at_nrs) return withPain(state, event.nrs);
  const noted = event.nrs === null ? state : painSettled({ ...painSettled(state), asked_pain: event.nrs });
  return nextItem(withRun(noted, { skipped: event.reason }));
}

/** Stop at once for signs. Those that answer a safety question are symptoms; the others tell of pain. */
function withSigns(state: State, ids: string[]): State {
  const known = state.play.signs.filter((sign) => ids.includes(sign.id));
  if (known.length === 0) return state;
  const symptoms = known.some((sign) => sign.counts_as.length > 0);
  return close({ ...state, signs: known.map((sign) => sign.id) }, "stopped", symptoms ? "symptoms" : "pain");
}

function saved(state: State, event: Event & { type: "save" }): State {
  const { worst, limb_worst, effort } = event;
  const noted = { ...state, pain: { ...state.pain, worst, limb_worst }, effort };
  const stopped = withSigns(noted, event.signs);
  return stopped === noted ? enter(noted, "finished") : stopped;
}
