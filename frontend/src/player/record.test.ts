import { expect, test } from "vitest";
import { play, Someone } from "./fixtures";
import { isWorthKeeping, recordOf } from "./record";
import { start } from "./state";

const bodyOf = (someone: Someone) => recordOf(someone.state, "2026-11-21T09:30:00.000Z").body;

test("a whole session makes a whole note", () => {
  const someone = new Someone().begins().until("rest").does({ type: "pain", nrs: 4 }).until("form").does({ type: "form", ok: true });
  someone.until("end").does({ type: "save", worst: 3, limb_worst: null, effort: 6, signs: [] });
  const record = recordOf(someone.state, "2026-11-21T09:30:00.000Z");
  expect(record).toEqual({
    id: "an-id",
    kind: "session",
    day: "2026-11-21",
    made_at: "2026-11-21T09:30:00.000Z",
    course: "course",
    body: {
      what: "session",
      minutes: 7,
      entry: {
        template: "A",
        pain: { before: 3, worst: 4 },
        effort_cr10: 6,
        done: [
          { exercise: "held", sets: 2, repetitions: 3, hold_s: 6, pain: 4, form_ok: true },
          { exercise: "counted", sets: 1, repetitions: 5, hold_s: 0 },
          { exercise: "timed", sets: 1, repetitions: null, hold_s: null },
        ],
        stopped_because: null,
      },
      easier: {},
      skipped: {},
      signs: [],
    },
  });
});

test("the worst pain is never less than the one before, nor than any told on the way", () => {
  const someone = new Someone(play({ limb: "your leg" })).does({ type: "begin", pain: 5, limb: 4 }).until("end");
  someone.does({ type: "save", worst: 2, limb_worst: 1, effort: null, signs: [] });
  expect(bodyOf(someone).entry["pain"]).toEqual({ before: 5, worst: 5, limb_before: 4, limb_worst: 4 });
});

test("done in its easier variant it names the planned exercise, and was not done well", () => {
  const someone = new Someone().begins().does({ type: "easier" }).until("form").does({ type: "form", ok: true }).until("ready");
  const { entry, easier } = bodyOf(someone);
  expect(entry.done).toEqual([{ exercise: "held", sets: 0, form_ok: false }]);
  expect(easier).toEqual({ held: "easier_one" });
});

test("an easier variant that was only looked at is not noted", () => {
  const someone = new Someone().begins().does({ type: "easier" }).does({ type: "planned" }).until("form");
  expect(bodyOf(someone).easier).toEqual({});
});

test("an exercise that was broken off has its whole sets alone", () => {
  const someone = new Someone().begins().until("rest").until("work").waits(4).does({ type: "leave", because: "time" });
  const { entry } = bodyOf(someone);
  expect(entry.done).toEqual([{ exercise: "held", sets: 1, repetitions: 3, hold_s: 6 }]);
  expect(entry["stopped_because"]).toBe("time");
});

test("skipped after a set, the set stays and so does the reason", () => {
  const someone = new Someone().begins().until("rest").does({ type: "skip", reason: "too_hard", nrs: null });
  expect(bodyOf(someone)).toMatchObject({ skipped: { held: "too_hard" }, entry: { done: [{ exercise: "held", sets: 1 }] } });
});

test("a routine has no template, and its own name", () => {
  const someone = new Someone(play({ what: "routine", template: null, routine: "desk_day" })).begins().until("form");
  const body = bodyOf(someone);
  expect(body).toMatchObject({ what: "routine", routine: "desk_day" });
  expect(body.entry).not.toHaveProperty("template");
});

test("a session left before it began leaves no note, but strong pain and signs do", () => {
  expect(isWorthKeeping(new Someone().begins().does({ type: "leave", because: "time" }).state)).toBe(false);
  expect(isWorthKeeping(new Someone().begins(9).does({ type: "leave", because: "time" }).state)).toBe(true);
  expect(isWorthKeeping(new Someone().does({ type: "sign", id: "numb" }).state)).toBe(true);
});

test("done with a page of an earlier day, the note has the day of the device, but never one before the page's", () => {
  const later = start(play(), "an-id", 0, "2026-11-22");
  const behind = start(play(), "an-id", 0, "2026-11-01");
  expect([later, behind].map((state) => recordOf(state, "now").day)).toEqual(["2026-11-22", "2026-11-21"]);
});
