// The note that comes of a session.
import type { Item } from "./play";
import type { Run, State } from "./state";
import { painSettled } from "./steps";
import { isStrong } from "./strong";

const MOST_SETS = 20;
const MOST_MINUTES = 1440;

export interface Done {
  exercise: string;
  sets: number;
  repetitions?: number | null;
  hold_s?: number | null;
  pain?: number;
  form_ok?: boolean;
}

export interface Body {
  what: string;
  routine?: string;
  minutes: number;
  entry: Record<string, unknown> & { done: Done[] };
  easier: Record<string, string>;
  skipped: Record<string, string>;
  signs: string[];
}

export interface SessionRecord {
  id: string;
  kind: "session";
  day: string;
  made_at: string;
  course: string;
  body: Body;
}

/** Return the note of a session; it may be made again, always with the same id. */
export function recordOf(state: State, madeAt: string): SessionRecord {
  const settled = painSettled(state);
  const { play } = state;
  return {
    id: state.id,
    kind: "session",
    day: state.day,
    made_at: madeAt,
    course: play.course,
    body: {
      what: play.what,
      ...(play.routine ? { routine: play.routine } : {}),
      minutes: minutesOf(state),
      entry: {
        ...(play.template === null ? {} : { template: play.template }),
        pain: painOf(settled),
        ...(state.effort === null ? {} : { effort_cr10: state.effort }),
        done: each(settled, doneOf),
        stopped_because: state.stopped_because,
      },
      easier: Object.fromEntries(each(settled, easierOf)),
      skipped: Object.fromEntries(each(settled, skippedOf)),
      signs: state.signs,
    },
  };
}

/** Tell whether there is anything to keep: an exercise begun, a pain that is too much, or a sign. */
export function isWorthKeeping(state: State): boolean {
  return state.phase === "stopped" || state.phase === "finished" || wasBegun(state) || isStrong(state);
}

/** Tell whether any exercise was begun. */
export function wasBegun(state: State): boolean {
  return state.runs.some((run) => run.begun);
}

function minutesOf(state: State): number {
  return Math.min(MOST_MINUTES, Math.max(wasBegun(state) ? 1 : 0, Math.round(state.active_ms / 60_000)));
}

/** The pain before, and the worst that was told, which is never less than any pain told on the way. */
function painOf(state: State): Record<string, number> {
  const { before, limb_before, worst, limb_worst } = state.pain;
  const told = [worst, ...state.runs.map((run) => run.pain)];
  return {
    ...(before === null ? {} : { before }),
    ...worstOf("worst", told, before),
    ...(limb_before === null ? {} : { limb_before }),
    ...worstOf("limb_worst", [limb_worst], limb_before),
  };
}

function worstOf(name: string, told: (number | null)[], before: number | null): Record<string, number> {
  const known = told.filter((nrs) => nrs !== null);
  return known.length === 0 ? {} : { [name]: Math.max(before ?? 0, ...known) };
}

function each<Result>(state: State, make: (item: Item, run: Run) => Result | null): Result[] {
  return state.play.items.flatMap((item, at) => {
    const run = state.runs[at];
    const made = run ? make(item, run) : null;
    return made === null ? [] : [made];
  });
}

/** What was done of an exercise; in its easier variant it names the planned one, which was then not done well. */
function doneOf(item: Item, run: Run): Done | null {
  if (!isDone(run)) return null;
  const form = run.easier_begun ? false : run.form_ok;
  const sets = Math.min(MOST_SETS, run.sets);
  return {
    exercise: item.exercise,
    sets,
    ...(sets > 0 ? { repetitions: item.dose.repetitions, hold_s: item.dose.hold_s } : {}),
    ...(run.pain === null ? {} : { pain: run.pain }),
    ...(form === null ? {} : { form_ok: form }),
  };
}

/** An exercise that was left out is not done, unless a set of it was, or pain was told of it. */
function isDone(run: Run): boolean {
  return run.begun && (run.skipped === null || run.sets + run.easier_sets > 0 || run.pain !== null);
}

function easierOf(item: Item, run: Run): [string, string] | null {
  return run.easier_begun && isDone(run) && item.easier ? [item.exercise, item.easier.exercise] : null;
}

function skippedOf(item: Item, run: Run): [string, string] | null {
  return run.skipped === null ? null : [item.exercise, run.skipped];
}
