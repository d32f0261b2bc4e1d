import { describe, expect, test } from "vitest";
import { HELD, item, play, Someone } from "./fixtures";
import { recordOf } from "./record";
import { itemOf } from "./state";
import { leftMs } from "./timing";

const run = (someone: Someone, at = 0) => someone.state.runs[at]!;

describe("the way through a session", () => {
  test("it waits for the person before it begins", () => {
    expect(new Someone().waits(600).state.phase).toBe("welcome");
  });

  test("getting ready takes the time to set up, and then the work begins", () => {
    const someone = new Someone().begins();
    expect(someone.state.phase).toBe("ready");
    expect(someone.waits(9.9).state.phase).toBe("ready");
    expect(someone.waits(0.2).state.phase).toBe("work");
  });

  test("a set on a side takes its repetitions with tempo and hold, then the other side comes, then the rest", () => {
    const someone = new Someone().begins().until("work");
    expect(someone.waits(29.8).state.phase).toBe("work");
    expect(someone.waits(0.2).state).toMatchObject({ phase: "side", side: 1 });
    expect(run(someone).sets).toBe(0);
    expect(someone.waits(5).state).toMatchObject({ phase: "work", side: 1 });
    expect(someone.waits(30).state).toMatchObject({ phase: "rest", side: 0, set: 1 });
    expect(run(someone).sets).toBe(1);
    expect(someone.waits(30).state.phase).toBe("work");
  });

  test("nobody has to touch anything until the questions at the end", () => {
    const someone = new Someone().begins().until("end");
    expect(someone.state.runs.map((one) => one.sets)).toEqual([2, 1, 1]);
    someone.does({ type: "save", worst: 4, limb_worst: null, effort: 5, signs: [] });
    expect(someone.state).toMatchObject({ phase: "finished", stopped_because: null, effort: 5 });
  });

  test("a change of position takes its own time", () => {
    const someone = new Someone().begins().until("form").until("ready");
    expect(Math.round(leftMs(someone.state) / 1000)).toBe(20);
  });

  test("a timed exercise takes its minutes", () => {
    const someone = new Someone(play({ items: [item("timed", { minutes: 2 }, { tempo_s: null })] })).begins().until("work");
    expect(someone.waits(119.7).state.phase).toBe("work");
    expect(someone.waits(0.3).state.phase).toBe("form");
    expect(run(someone).sets).toBe(1);
  });

  test("ten more seconds lengthen a rest, each time", () => {
    const someone = new Someone().begins().until("rest");
    const before = leftMs(someone.state);
    someone.does({ type: "more" }).does({ type: "more" });
    expect(leftMs(someone.state) - before).toBe(20_000);
  });

  test("a rest can be left for the count-in, and the count-in for the work", () => {
    const someone = new Someone().begins().until("rest").does({ type: "forward" });
    expect(leftMs(someone.state)).toBe(5000);
    expect(someone.does({ type: "forward" }).state.phase).toBe("work");
  });
});

describe("what counts", () => {
  test("a side that was left out makes no whole set", () => {
    const someone = new Someone().begins().until("work").does({ type: "forward" }).until("rest");
    expect(run(someone).sets).toBe(0);
    someone.until("work").until("side").until("work").does({ type: "forward" });
    expect(run(someone).sets).toBe(0);
    expect(someone.state.phase).toBe("form");
  });

  test("a set that someone says is done counts", () => {
    const someone = new Someone().begins().until("work").does({ type: "set_done" });
    expect(someone.state.phase).toBe("side");
    someone.until("work").does({ type: "set_done" });
    expect(run(someone).sets).toBe(1);
  });

  test("saying it in a rest does not count a second time", () => {
    const someone = new Someone().begins().until("rest").does({ type: "set_done" }).does({ type: "set_done" });
    expect(run(someone).sets).toBe(1);
  });

  test("an exercise begun again keeps the sets that were done, and takes all its sets", () => {
    const someone = new Someone().begins().until("rest").does({ type: "again" }).until("form");
    expect(run(someone).sets).toBe(3);
  });

  test("going back leads to the exercise before, and at the first to its beginning", () => {
    const someone = new Someone().begins().until("rest").does({ type: "back" });
    expect(someone.state).toMatchObject({ phase: "ready", item: 0, set: 0 });
    someone.until("form").does({ type: "forward" }).until("work").does({ type: "back" });
    expect(someone.state).toMatchObject({ phase: "ready", item: 0 });
  });

  test("a skipped exercise is not done, says why, and the next one comes", () => {
    const someone = new Someone().begins().until("work").does({ type: "skip", reason: "no_room", nrs: null });
    expect(someone.state).toMatchObject({ phase: "ready", item: 1 });
    const { body } = recordOf(someone.state, "now");
    expect(body.skipped).toEqual({ held: "no_room" });
    expect(body.entry.done).toEqual([]);
  });

  test("an exercise that is done after all is no longer skipped", () => {
    const someone = new Someone().begins().does({ type: "skip", reason: "other", nrs: null });
    someone.until("work").does({ type: "back" }).until("work");
    expect(run(someone).skipped).toBeNull();
  });

  test("the last exercise skipped leads to the questions", () => {
    const skip = { type: "skip", reason: "no_time", nrs: null } as const;
    expect(new Someone().begins().does(skip).does(skip).does(skip).state.phase).toBe("end");
  });
});

describe("the easier variant", () => {
  test("it comes at once, with the time to get ready, from the set that was on", () => {
    const someone = new Someone().begins().until("rest").until("work").does({ type: "easier" });
    expect(someone.state).toMatchObject({ phase: "ready", set: 1, side: 0 });
    expect(itemOf(someone.state).exercise).toBe("easier_one");
    someone.until("form");
    expect(run(someone)).toMatchObject({ sets: 1, easier_sets: 1, easier_begun: true });
  });

  test("the way back is open, and the easier sets stay told apart", () => {
    const someone = new Someone().begins().does({ type: "easier" }).until("rest").does({ type: "planned" }).until("form");
    expect(run(someone)).toMatchObject({ sets: 1, easier_sets: 1 });
  });

  test("an exercise without one stays as it is", () => {
    const someone = new Someone().begins().does({ type: "skip", reason: "other", nrs: null }).does({ type: "easier" });
    expect(run(someone, 1).easier).toBe(false);
  });
});

describe("standing still", () => {
  test("a pause stops everything, for as long as it takes", () => {
    const someone = new Someone().begins().until("work").waits(7).does({ type: "pause" });
    const before = leftMs(someone.state);
    expect(leftMs(someone.waits(900).state)).toBe(before);
    expect(someone.sleeps(9000).state.paused).toBe("asked");
  });

  test("going on in a set leaves three seconds to get back into it", () => {
    const someone = new Someone().begins().until("work").waits(7).does({ type: "pause" });
    const before = leftMs(someone.state);
    someone.waits(60).does({ type: "go_on" }).waits(3);
    expect(leftMs(someone.state)).toBe(before);
    expect(leftMs(someone.waits(1).state)).toBe(before - 1000);
  });

  test.each(["ready", "work", "side", "rest", "form"] as const)("a device that slept while in %s runs through nothing", (phase) => {
    const someone = new Someone().begins().until(phase);
    const before = someone.state;
    someone.sleeps(5.1);
    expect(someone.state).toEqual({ ...before, at: someone.at, paused: "gap" });
    expect(someone.sleeps(3600).state.phase).toBe(phase);
  });

  test("a slow tick below the limit goes on, over the end of a phase too", () => {
    const someone = new Someone().begins().waits(8).sleeps(4.9);
    expect(someone.state.phase).toBe("work");
    expect(someone.state.spent).toBe(2900);
  });

  test("time that seems to run backwards changes nothing", () => {
    const someone = new Someone().begins().until("work").waits(5);
    const left = leftMs(someone.state);
    someone.at -= 60_000;
    expect(leftMs(someone.does({ type: "tick" }).state)).toBe(left);
  });

  test("minutes are those in which the session went", () => {
    const someone = new Someone().begins().until("work").does({ type: "pause" }).waits(3000).does({ type: "go_on" }).waits(20);
    expect(someone.state.active_ms).toBe(30_000);
  });
});

describe("pain", () => {
  test("told in a rest it belongs to the exercise, and the worst one stays", () => {
    const someone = new Someone().begins().until("rest").does({ type: "pain", nrs: 5 }).until("form");
    someone.does({ type: "pain", nrs: 2 }).until("ready");
    expect(run(someone).pain).toBe(5);
  });

  test("a number pressed by mistake is replaced by the next one in the same rest", () => {
    const someone = new Someone().begins().until("rest").does({ type: "pain", nrs: 6 }).does({ type: "pain", nrs: 3 }).until("work");
    expect(run(someone).pain).toBe(3);
  });

  test.each(["rest", "form"] as const)("from 8 on in a %s the session is over for today", (phase) => {
    const someone = new Someone().begins().until(phase).does({ type: "pain", nrs: 7 });
    expect(someone.state.phase).toBe(phase);
    someone.does({ type: "pain", nrs: 8 });
    expect(someone.state.phase).toBe("too_much");
    expect(someone.waits(600).state.phase).toBe("too_much");
    someone.does({ type: "end_now" });
    expect(someone.state).toMatchObject({ phase: "finished", stopped_because: "pain" });
    expect(recordOf(someone.state, "now").body.entry.done[0]).toMatchObject({ exercise: "held", pain: 8 });
  });

  test.each([
    [8, null],
    [2, 9],
  ])("strong pain before the session (%s, limb %s) means no session today", (pain, limb) => {
    const someone = new Someone(play({ limb: "your leg" })).does({ type: "begin", pain, limb });
    expect(someone.state.phase).toBe("too_much");
    expect(someone.does({ type: "forward" }).does({ type: "go_on" }).state.phase).toBe("too_much");
  });

  test("strong pain as the reason to skip ends the session too", () => {
    const someone = new Someone().begins().until("work").does({ type: "skip", reason: "pain", nrs: 9 });
    expect(someone.state.phase).toBe("too_much");
    expect(recordOf(someone.does({ type: "end_now" }).state, "now").body.entry.done[0]).toMatchObject({ pain: 9, sets: 0 });
  });

  test("a slip of the finger can be taken back, and is nowhere noted", () => {
    const someone = new Someone().begins().until("rest").does({ type: "pain", nrs: 9 }).does({ type: "wrong_number" });
    expect(someone.state).toMatchObject({ phase: "rest", paused: "asked", asked_pain: null });
    expect(recordOf(someone.state, "now").body.entry["pain"]).toEqual({ before: 3 });
    const early = new Someone().begins(9).does({ type: "wrong_number" });
    expect(early.state).toMatchObject({ phase: "welcome", pain: { before: null } });
  });

  test("leaving at strong pain is noted as pain", () => {
    const someone = new Someone().begins(9).does({ type: "leave", because: "time" });
    expect(someone.state).toMatchObject({ phase: "left", stopped_because: "pain" });
  });
});

describe("signs to stop for", () => {
  test.each(["welcome", "ready", "work", "side", "rest", "form", "end"] as const)("in %s a sign ends the session at once", (phase) => {
    const someone = new Someone();
    if (phase !== "welcome") someone.begins().until(phase);
    someone.does({ type: "sign", id: "numb" });
    expect(someone.state).toMatchObject({ phase: "stopped", signs: ["numb"], stopped_because: "symptoms" });
    expect(someone.waits(60).does({ type: "back" }).does({ type: "go_on" }).state.phase).toBe("stopped");
  });

  test("also while it stands still, and at too much pain", () => {
    expect(new Someone().begins().until("work").does({ type: "pause" }).does({ type: "sign", id: "numb" }).state.phase).toBe("stopped");
    expect(new Someone().begins(9).does({ type: "sign", id: "numb" }).state.phase).toBe("stopped");
  });

  test("a sign that is pain alone is noted as pain", () => {
    expect(new Someone().begins().does({ type: "sign", id: "sharp" }).state.stopped_because).toBe("pain");
  });

  test("a sign told at the end leads to the same page, with the answers kept", () => {
    const someone = new Someone().begins().until("end");
    someone.does({ type: "save", worst: 5, limb_worst: null, effort: 3, signs: ["sharp", "numb"] });
    expect(someone.state).toMatchObject({ phase: "stopped", stopped_because: "symptoms", effort: 3, pain: { worst: 5 } });
  });

  test("a sign that the session does not know changes nothing", () => {
    expect(new Someone().begins().does({ type: "sign", id: "no_such" }).state.phase).toBe("ready");
  });
});

test("a form of one set on one side needs no rest", () => {
  const someone = new Someone(play({ items: [item("one", { ...HELD, sets: 1, sides: 1 })] })).begins().until("form", "rest");
  expect(someone.state.phase).toBe("form");
});

test("whether it went well is kept, and may be left open", () => {
  const someone = new Someone().begins().until("form").does({ type: "form", ok: true }).until("work").until("form").until("ready");
  expect(run(someone).form_ok).toBe(true);
  expect(run(someone, 1).form_ok).toBeNull();
});
