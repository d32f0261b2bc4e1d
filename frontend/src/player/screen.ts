// What to show of an exercise, as plain values.
import type { Item } from "./play";
import { isExercising, itemOf, plannedItem, type State } from "./state";
import { type Breath, breathOf, countIn, leftMs, type Moment, momentOf, phaseMs, seconds } from "./timing";
import { clock, counted } from "./words";

/** The dial: a number or a word, what the number counts, how far round it is (0 to 1), and how wide (0 to 1) or none. */
export interface Dial {
  big: string;
  label: string;
  round: number;
  wide: number | null;
}

export interface Picture {
  src: string;
  still: string;
  held: boolean;
  words: string;
}

export interface Screen {
  over: string;
  title: string;
  cue: string;
  hint: string;
  set: string;
  times: string;
  side: string;
  dial: Dial;
  picture: Picture | null;
  sets: ("done" | "now" | "to_do")[];
  steps: string[];
  minds: string[];
  asks: "pain" | "form" | null;
}

const PAUSED = { asked: "Paused", gap: "Paused, since the screen was asleep", reopened: "Paused where you were" };

/** Return what to show while an exercise is on. */
export function screenOf(state: State): Screen {
  const item = itemOf(state);
  const moment = state.phase === "work" ? momentOf(item, state.spent) : null;
  const waiting = state.phase === "ready";
  return {
    over: overOf(state, item),
    title: item.name,
    cue: cueOf(state, item, moment),
    hint: hintOf(state, item, moment),
    set: setWords(state, item),
    times: moment !== null && moment.of > 1 ? `Repetition ${moment.repetition} of ${moment.of}` : "",
    side: sideOf(state, item),
    dial: dialOf(state, item, moment),
    picture: pictureOf(state, item, moment),
    sets: setsOf(state, item),
    steps: waiting ? item.steps : [],
    minds: waiting ? item.minds : [],
    asks: state.phase === "rest" ? "pain" : state.phase === "form" ? "form" : null,
  };
}

function overOf(state: State, item: Item): string {
  const place = `Exercise ${state.item + 1} of ${state.play.items.length}`;
  return item === plannedItem(state) ? `${place} · ${item.part_words}` : `${place} · Easier`;
}

function cueOf(state: State, item: Item, moment: Moment | null): string {
  if (state.paused) return PAUSED[state.paused];
  if (state.lead_ms > 0) return "Going on";
  if (moment !== null) return workCue(item, moment);
  const words = { ready: "Get ready", side: "Change sides", rest: "Rest", form: "Well done" };
  return isExercising(state) && state.phase !== "work" ? words[state.phase as keyof typeof words] : "";
}

function workCue(item: Item, moment: Moment): string {
  const breath = breathOf(item, moment);
  if (moment.stage === "hold") return breath ? `Hold, breathe ${breath.way}` : "Hold";
  return { out: "Move", back: "And back", timed: "Keep going" }[moment.stage];
}

function hintOf(state: State, item: Item, moment: Moment | null): string {
  if (moment !== null) return item.breathing;
  if (state.phase === "ready" || state.phase === "side") return item.position;
  return "";
}

/** Which set is on, or comes. */
function setWords(state: State, item: Item): string {
  if (state.phase === "form" || item.dose.sets < 2) return "";
  return `${state.phase === "rest" ? "Next: set" : "Set"} ${state.set + 1} of ${item.dose.sets}`;
}

function sideOf(state: State, item: Item): string {
  if (item.dose.sides !== 2 || state.phase === "form") return "";
  return state.side === 0 ? "First side" : "Other side";
}

function dialOf(state: State, item: Item, moment: Moment | null): Dial {
  if (state.lead_ms > 0) return { big: String(seconds(state.lead_ms)), label: "", round: 0, wide: null };
  if (moment === null) return waitingDial(state);
  const part = moment.spentMs / Math.max(1, moment.spentMs + moment.leftMs);
  if (moment.stage === "timed") return { big: clock(seconds(moment.leftMs)), label: "to go", round: part, wide: null };
  if (moment.stage === "hold") return heldDial(moment, part, breathOf(item, moment));
  return movingDial(item, moment, part);
}

function waitingDial(state: State): Dial {
  const whole = phaseMs(state) ?? 1;
  const label = countIn(state) === null ? "seconds" : state.phase === "form" ? "seconds" : "and go";
  return { big: clock(seconds(leftMs(state))), label, round: Math.min(1, state.spent / whole), wide: null };
}

function heldDial(moment: Moment, part: number, breath: Breath | null): Dial {
  const left = seconds(moment.leftMs);
  return { big: clock(left), label: left === 1 ? "second" : "seconds", round: part, wide: breath?.full ?? null };
}

/** While someone moves the number is the repetition; without a hold the dial grows and shrinks with the movement. */
function movingDial(item: Item, moment: Moment, part: number): Dial {
  const out = moment.stage === "out";
  const big = String(moment.repetition);
  const label = `of ${moment.of}`;
  if ((item.dose.hold_s ?? 0) > 0) return { big, label, round: out ? 0 : 1, wide: null };
  const turn = out ? part / 2 : 0.5 + part / 2;
  return { big, label, round: (moment.repetition - 1 + turn) / moment.of, wide: out ? part : 1 - part };
}

const HELD_FROM_S = 4;

function pictureOf(state: State, item: Item, moment: Moment | null): Picture | null {
  const { figure } = item;
  if (figure === null) return null;
  const other = state.side === 1;
  const held = (moment?.stage === "hold" && (item.dose.hold_s ?? 0) >= HELD_FROM_S) || state.paused !== null;
  return {
    src: (other && figure.moving_other) || figure.moving,
    still: (other && figure.still_other) || figure.still,
    held,
    words: other ? `${figure.words} Shown for the other side.` : figure.words,
  };
}

function setsOf(state: State, item: Item): Screen["sets"] {
  const over = state.phase === "form";
  return Array.from({ length: item.dose.sets }, (_, at) => {
    if (over || at < state.set) return "done";
    return at === state.set ? "now" : "to_do";
  });
}

/** Return what the lock screen calls the moment, and whether it goes on. */
export function mediaOf(state: State): { title: string; artist: string; playing: boolean } {
  if (!isExercising(state)) return { title: state.play.title, artist: "Supple", playing: false };
  const screen = screenOf(state);
  const parts = [screen.title, screen.cue, screen.set, screen.side].filter((part) => part !== "");
  return { title: parts.join(" · "), artist: `Supple · ${state.play.title}`, playing: state.paused === null };
}

/** Return the figures of what was done, for the page at the end. */
export function summaryOf(state: State): { value: string; label: string }[] {
  const sets = state.runs.reduce((sum, run) => sum + run.sets + run.easier_sets, 0);
  const done = state.runs.filter((run) => run.sets + run.easier_sets > 0).length;
  const minutes = Math.max(done > 0 ? 1 : 0, Math.round(state.active_ms / 60_000));
  return [
    { value: String(minutes), label: minutes === 1 ? "minute" : "minutes" },
    { value: String(done), label: done === 1 ? "exercise" : "exercises" },
    { value: String(sets), label: sets === 1 ? "set" : "sets" },
  ];
}

/** Return what is coming, for the page before it. */
export function comingOf(state: State, minutes: number): string {
  return `${counted(state.play.items.length, "exercise")}, about ${counted(minutes, "minute")}.`;
}
