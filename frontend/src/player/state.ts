// Where a session is: one value that can be written down, and the events that change it.
import type { Item, Play } from "./play";

export type Phase =
  | "welcome"
  | "ready"
  | "work"
  | "side"
  | "rest"
  | "form"
  | "too_much"
  | "end"
  | "stopped"
  | "finished"
  | "left";
export type SkipReason = "pain" | "too_hard" | "no_time" | "no_room" | "other";
export type StoppedBecause = "pain" | "effort" | "time" | "symptoms" | "other";

/** Why it stands still: someone asked, the device was asleep, or the page was opened again. */
export type Pause = "asked" | "gap" | "reopened";

/** What became of one exercise; only whole sets are counted, on both sides where it has two. */
export interface Run {
  sets: number;
  easier_sets: number;
  begun: boolean;
  easier_begun: boolean;
  easier: boolean;
  pain: number | null;
  form_ok: boolean | null;
  skipped: SkipReason | null;
}

export interface Pains {
  before: number | null;
  limb_before: number | null;
  worst: number | null;
  limb_worst: number | null;
}

/** The whole state. `at` is the time of the last event, `spent` what has gone of the phase; both in milliseconds. */
export interface State {
  schema: "supple/player/1";
  id: string;
  play: Play;
  day: string;
  phase: Phase;
  item: number;
  set: number;
  side: 0 | 1;
  first_side_done: boolean;
  at: number;
  spent: number;
  extra_ms: number;
  lead_ms: number;
  active_ms: number;
  paused: Pause | null;
  asked_pain: number | null;
  back_to: { phase: Phase; spent: number } | null;
  runs: Run[];
  pain: Pains;
  effort: number | null;
  signs: string[];
  stopped_because: StoppedBecause | null;
}

export interface Answers {
  worst: number | null;
  limb_worst: number | null;
  effort: number | null;
  signs: string[];
}

/** Something that happened, at a time of a clock that only goes forward (ms). */
export type Event = { at: number } & (
  | { type: "tick" }
  | { type: "begin"; pain: number; limb: number | null }
  | { type: "pain"; nrs: number }
  | { type: "wrong_number" }
  | { type: "form"; ok: boolean }
  | { type: "forward" }
  | { type: "set_done" }
  | { type: "back" }
  | { type: "again" }
  | { type: "skip"; reason: SkipReason; nrs: number | null }
  | { type: "easier" }
  | { type: "planned" }
  | { type: "pause" }
  | { type: "go_on" }
  | { type: "more" }
  | { type: "sign"; id: string }
  | { type: "leave"; because: StoppedBecause }
  | { type: "end_now" }
  | ({ type: "save" } & Answers)
  | { type: "reopened" }
);

const FRESH: Run = {
  sets: 0,
  easier_sets: 0,
  begun: false,
  easier_begun: false,
  easier: false,
  pain: null,
  form_ok: null,
  skipped: null,
};

/** Return the state before a session; `id` names the note that will come of it.
 *
 * `today` is the day of the device: a page that was kept for use without a network may be from an earlier day.
 */
export function start(play: Play, id: string, at = 0, today = play.day): State {
  return {
    schema: "supple/player/1",
    id,
    play,
    day: today > play.day ? today : play.day,
    phase: "welcome",
    item: 0,
    set: 0,
    side: 0,
    first_side_done: false,
    at,
    spent: 0,
    extra_ms: 0,
    lead_ms: 0,
    active_ms: 0,
    paused: null,
    asked_pain: null,
    back_to: null,
    runs: play.items.map(() => ({ ...FRESH })),
    pain: { before: null, limb_before: null, worst: null, limb_worst: null },
    effort: null,
    signs: [],
    stopped_because: null,
  };
}

/** Return what became of the exercise that is on. */
export function runOf(state: State): Run {
  return state.runs[state.item] ?? FRESH;
}

/** Return the exercise that is on, as it was planned. */
export function plannedItem(state: State): Item {
  const item = state.play.items[state.item];
  if (item === undefined) throw new RangeError(`expected an exercise at ${state.item}, found none`);
  return item;
}

/** Return the exercise that is on, in the variant that was chosen. */
export function itemOf(state: State): Item {
  const planned = plannedItem(state);
  return runOf(state).easier && planned.easier ? planned.easier : planned;
}

/** Return the state with the run of the exercise that is on changed. */
export function withRun(state: State, change: Partial<Run>): State {
  return { ...state, runs: state.runs.map((run, at) => (at === state.item ? { ...run, ...change } : run)) };
}

const FINAL: readonly Phase[] = ["stopped", "finished", "left"];

/** Tell whether the session is over and its note can be kept. */
export function isOver(state: State): boolean {
  return FINAL.includes(state.phase);
}

const EXERCISING: readonly Phase[] = ["ready", "work", "side", "rest", "form"];

/** Tell whether an exercise is on, and time goes. */
export function isExercising(state: State): boolean {
  return EXERCISING.includes(state.phase);
}
