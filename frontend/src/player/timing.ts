// How long things take, and where in a set someone is. These paces are the player's own; doses come from the program.
import type { Item } from "./play";
import { itemOf, type State } from "./state";

/** After a longer silence the device was asleep: the session waits and does not run through sets. */
export const LONG_GAP_MS = 5_000;
/** Going on after a pause leaves a moment to get back into the position. */
export const LEAD_MS = 3_000;
/** How long the question after an exercise stays, for someone who has no hand free. */
export const FORM_MS = 15_000;
export const MORE_MS = 10_000;
const CALM_BREATH_S = 6;
const SHORT_COUNT = 3;

export type Stage = "out" | "hold" | "back" | "timed";

/** One moment of a set on one side. */
export interface Moment {
  stage: Stage;
  repetition: number;
  of: number;
  spentMs: number;
  leftMs: number;
}

/** Return how long one set takes on one side. */
export function sideMs(item: Item): number {
  if (item.dose.minutes !== null) return Math.round(item.dose.minutes * 60_000);
  return (item.dose.repetitions ?? 1) * repetitionMs(item);
}

/** Return how long one repetition takes: half of the tempo out, the hold, and half back. */
export function repetitionMs(item: Item): number {
  return Math.max(1, (item.tempo_s ?? 0) + holdS(item)) * 1000;
}

function holdS(item: Item): number {
  return item.dose.hold_s ?? 0;
}

/** Return where in a set someone is after so many milliseconds. */
export function momentOf(item: Item, spent: number): Moment {
  const whole = sideMs(item);
  if (item.dose.minutes !== null) {
    return { stage: "timed", repetition: 1, of: 1, spentMs: spent, leftMs: Math.max(0, whole - spent) };
  }
  const one = repetitionMs(item);
  const of = item.dose.repetitions ?? 1;
  const repetition = Math.min(of, Math.floor(spent / one) + 1);
  return { ...stageOf(item, spent - (repetition - 1) * one), repetition, of };
}

function stageOf(item: Item, within: number): Pick<Moment, "stage" | "spentMs" | "leftMs"> {
  const half = (item.tempo_s ?? 0) * 500;
  const held = half + holdS(item) * 1000;
  const part = (stage: Stage, from: number, to: number) => ({
    stage,
    spentMs: within - from,
    leftMs: Math.max(0, to - within),
  });
  if (within < half) return part("out", 0, half);
  if (within < held) return part("hold", half, held);
  return part("back", held, repetitionMs(item));
}

/** Return how long the phase takes that is on, or null where it waits for the person. */
export function phaseMs(state: State): number | null {
  const { play } = state;
  const item = itemOf(state);
  switch (state.phase) {
    case "ready":
      return Math.max(play.count_in_s, readyS(state, item)) * 1000 + state.extra_ms;
    case "work":
      return sideMs(item);
    case "side":
      return play.change_side_s * 1000 + state.extra_ms;
    case "rest":
      return (item.dose.rest_s ?? 0) * 1000 + state.extra_ms;
    case "form":
      return FORM_MS + state.extra_ms;
    default:
      return null;
  }
}

/** Getting ready takes the time to set up, or to change the position where that takes longer. */
function readyS(state: State, item: Item): number {
  return Math.max(state.play.set_up_s, state.item === 0 ? 0 : item.change_position_s);
}

/** Return what is left of the phase that is on. */
export function leftMs(state: State): number {
  return Math.max(0, (phaseMs(state) ?? 0) - state.spent);
}

/** Return whole seconds as they are shown: 5 from five seconds on down to just above four. */
export function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

/** Return the number of a count-in that is on, or null; a short change of sides leaves time to say what comes. */
export function countIn(state: State): number | null {
  const long = phaseMs(state) ?? 0;
  const from = state.phase === "side" ? Math.min(SHORT_COUNT, state.play.count_in_s) : state.play.count_in_s;
  const left = seconds(leftMs(state));
  return long > 0 && left <= from && left > 0 ? left : null;
}

/** One breath of a hold: whether it goes in, and how far the lungs are filled (0 to 1). */
export interface Breath {
  way: "in" | "out";
  full: number;
}

/** Return the breath to pace a hold by, a calm number of tempos long; null where the hold is shorter than one breath. */
export function breathOf(item: Item, moment: Moment): Breath | null {
  const tempo = item.tempo_s ?? 0;
  if (moment.stage !== "hold" || tempo <= 0) return null;
  const one = tempo * Math.ceil(CALM_BREATH_S / tempo) * 1000;
  if (moment.spentMs + moment.leftMs < one) return null;
  const turn = (moment.spentMs % one) / one;
  return turn < 0.5 ? { way: "in", full: turn * 2 } : { way: "out", full: 2 - turn * 2 };
}

/** Return about how many minutes a session takes. */
export function plannedMinutes(state: State): number {
  const { play } = state;
  const all = play.items.map((item, at) => {
    const { sets, sides, rest_s } = item.dose;
    const work = sets * sides * (sideMs(item) / 1000) + (sides - 1) * sets * play.change_side_s;
    return work + (sets - 1) * (rest_s ?? 0) + readyS({ ...state, item: at }, item);
  });
  return Math.max(1, Math.round(all.reduce((sum, one) => sum + one, 0) / 60));
}
