// Someone who presses anything at any time: whatever they do, the note tells what they did, and the end is reached.
import { expect, test } from "vitest";
import { item, play, Someone } from "./fixtures";
import { recordOf } from "./record";
import type { Told } from "./shell_stage";
import { isOver, itemOf, type State } from "./state";
import { sideMs } from "./timing";

const PRESSED: Told[] = [
  { type: "forward" },
  { type: "back" },
  { type: "again" },
  { type: "skip", reason: "too_hard", nrs: null },
  { type: "skip", reason: "pain", nrs: 4 },
  { type: "easier" },
  { type: "planned" },
  { type: "pause" },
  { type: "go_on" },
  { type: "more" },
  { type: "pain", nrs: 3 },
  { type: "pain", nrs: 9 },
  { type: "wrong_number" },
  { type: "form", ok: true },
  { type: "reopened" },
];
const WALKS = 100;
const STEPS = 60;
const TICK_MS = 100;

/** A small generator of numbers from 0 to 1 that are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Count the sets for oneself: a side is done when its whole time was spent in it, second for second. */
class Witness {
  sets = 0;
  private spent = 0;
  private first = false;

  sees(before: State, after: State): void {
    const went = before.phase === "work" && !before.paused && before.lead_ms === 0;
    if (went && after.phase === "work" && after.spent > before.spent) this.spent += after.spent - before.spent;
    if (before.phase === "work" && after.phase !== "work") this.leaves(before);
    if (after.phase === "ready") this.first = false;
    if (after.phase === "work" && before.phase !== "work") this.spent = after.spent;
  }

  private leaves(before: State): void {
    const done = this.spent + TICK_MS >= sideMs(itemOf(before));
    const two = itemOf(before).dose.sides === 2;
    if (two && before.side === 0) this.first = done;
    else if (done && (!two || this.first)) this.sets += 1;
  }
}

function walk(seed: number): { someone: Someone; witness: Witness } {
  const random = chance(seed);
  const someone = new Someone(play({ items: [item("a", { sets: 2, repetitions: 1, hold_s: 6, rest_s: 3, sides: 2 }), item("b", { repetitions: 2, sets: 2, hold_s: 3, rest_s: 3 }), ...play().items.slice(0, 1)] })).begins();
  const witness = new Witness();
  const step = (work: () => void): void => {
    const before = someone.state;
    work();
    witness.sees(before, someone.state);
  };
  for (let at = 0; at < STEPS && !isOver(someone.state); at += 1) {
    const pressed = PRESSED[Math.floor(random() * PRESSED.length)] ?? { type: "pause" };
    const quiet = Math.floor(random() * 250);
    for (let tenth = 0; tenth < quiet; tenth += 1) step(() => someone.waits(0.1));
    if (random() < 0.1) step(() => someone.sleeps(60));
    // Left with a whole side behind them, "forward" could not be told from done: it is pressed well before that.
    const close = someone.state.phase === "work" && sideMs(itemOf(someone.state)) - someone.state.spent < 6000;
    if (!close) step(() => someone.does(pressed));
  }
  return { someone, witness };
}

test("no set is ever counted that was not done, whatever is pressed", () => {
  const counted: number[] = [];
  for (let seed = 1; seed <= WALKS; seed += 1) {
    const { someone, witness } = walk(seed);
    const sets = someone.state.runs.reduce((sum, run) => sum + run.sets + run.easier_sets, 0);
    expect(sets, `seed ${seed}`).toBe(witness.sets);
    counted.push(sets);
  }
  expect(Math.max(...counted)).toBeGreaterThan(3);
});

test("from anywhere the end is reached by going on, and the note is well formed", () => {
  for (let seed = 1; seed <= WALKS; seed += 1) {
    const { someone } = walk(seed);
    someone.does({ type: "wrong_number" }).does({ type: "go_on" });
    if (someone.state.phase === "welcome") someone.begins();
    someone.until("end").does({ type: "save", worst: 3, limb_worst: null, effort: null, signs: [] });
    expect(someone.state.phase, `seed ${seed}`).toBe("finished");
    const { body } = recordOf(someone.state, "now");
    for (const done of body.entry.done) {
      expect(Number.isInteger(done.sets) && done.sets >= 0 && done.sets <= 20).toBe(true);
      expect(done.pain ?? 0).toBeLessThan(8);
    }
    expect(new Set(body.entry.done.map((done) => done.exercise)).size).toBe(body.entry.done.length);
    expect(JSON.parse(JSON.stringify(someone.state))).toEqual(someone.state);
  }
});
