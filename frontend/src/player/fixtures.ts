// Sessions for the tests, and someone who goes through them.
import { next } from "./machine";
import type { Dose, Item, Play } from "./play";
import type { Told } from "./shell_stage";
import { type Event, start, type State } from "./state";

const NO_DOSE: Dose = { sets: 1, repetitions: null, hold_s: null, rest_s: 0, sides: 1, minutes: null, load_kg: null };

/** Return an exercise. */
export function item(exercise: string, dose: Partial<Dose>, changes: Partial<Item> = {}): Item {
  return {
    exercise,
    name: exercise,
    part: "main",
    part_words: "Main part",
    dose: { ...NO_DOSE, ...dose },
    dose_words: [],
    tempo_s: 4,
    change_position_s: 20,
    position: "Lying on your back",
    breathing: "Breathe.",
    steps: ["Lie down."],
    minds: [],
    faults: [],
    figure: { moving: "m.svg", still: "s.svg", words: "A person.", moving_other: "mo.svg", still_other: "so.svg" },
    easier: null,
    ...changes,
  };
}

export const HELD = { sets: 2, repetitions: 3, hold_s: 6, rest_s: 30, sides: 2 };
export const COUNTED = { sets: 1, repetitions: 5, hold_s: 0, rest_s: 30 };
export const TIMED = { sets: 1, minutes: 2 };

/** Return a session: held on two sides with an easier variant, counted, timed. */
export function play(changes: Partial<Play> = {}): Play {
  const easier = item("easier_one", { sets: 2, repetitions: 2, hold_s: 3, rest_s: 20, sides: 2 });
  return {
    schema: "supple/play/1",
    what: "session",
    title: "Session A",
    template: "A",
    course: "course",
    owner: "ada",
    day: "2026-11-21",
    limb: null,
    stop_at_nrs: 8,
    count_in_s: 5,
    change_side_s: 5,
    set_up_s: 10,
    send_to: "/diary/records/",
    after: "/today/",
    leave_to: "/today/",
    stop_page: "/stop/",
    questions_page: "/questions/",
    signs: [
      { id: "numb", text: "Stop if you are numb.", counts_as: ["ces1"] },
      { id: "sharp", text: "Stop if it turns sharp.", counts_as: [] },
    ],
    items: [item("held", HELD, { easier }), item("counted", COUNTED), item("timed", TIMED, { tempo_s: null })],
    ...changes,
  };
}

/** Someone in a session, with a clock of their own. */
export class Someone {
  at = 0;
  state: State;

  constructor(found: Play = play()) {
    this.state = start(found, "an-id");
  }

  /** Something happens now. */
  does(told: Told): this {
    this.state = next(this.state, { ...told, at: this.at } as Event);
    return this;
  }

  /** Time goes by, a tenth of a second at a time. */
  waits(seconds: number): this {
    for (const end = this.at + seconds * 1000; this.at < end; ) {
      this.at = Math.min(end, this.at + 100);
      this.does({ type: "tick" });
    }
    return this;
  }

  /** The device sleeps. */
  sleeps(seconds: number): this {
    this.at += seconds * 1000;
    return this.does({ type: "tick" });
  }

  begins(pain = 3): this {
    return this.does({ type: "begin", pain, limb: this.state.play.limb ? 1 : null });
  }

  /** Wait until a phase comes; a session that never gets there fails. */
  until(...phases: State["phase"][]): this {
    for (let tenths = 0; !phases.includes(this.state.phase); tenths += 1) {
      if (tenths > 36_000) throw new Error(`expected ${phases.join(" or ")}, found ${this.state.phase}`);
      this.waits(0.1);
    }
    return this;
  }
}
