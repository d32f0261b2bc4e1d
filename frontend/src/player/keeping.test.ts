import { expect, test } from "vitest";
import { play, Someone } from "./fixtures";
import { found, GO_ON_MS, keptText } from "./keeping";
import { next } from "./machine";
import { isWorthKeeping, recordOf } from "./record";
import { leftMs } from "./timing";

const WALL = Date.UTC(2026, 10, 21, 9);
const resting = () => new Someone().begins().until("rest").waits(3);
const text = () => keptText(resting().state, WALL);

test("a session that was broken off goes on where it was, and waits for the person", () => {
  const before = resting().state;
  const what = found(text(), play(), WALL + GO_ON_MS - 1);
  if (what.is !== "go_on") throw new Error(what.is);
  expect(what.state).toEqual(before);
  const on = next(what.state, { type: "reopened", at: 12 });
  expect(on).toMatchObject({ paused: "reopened", at: 12, phase: "rest" });
  const going = next(next(on, { type: "go_on", at: 500_000 }), { type: "tick", at: 500_100 });
  expect(leftMs(going)).toBe(leftMs(before) - 100);
});

test.each([
  ["an old one", GO_ON_MS, {}],
  ["one from a clock that was ahead", -1, {}],
  ["one of another day", 60_000, { day: "2026-11-22" }],
  ["another session", 60_000, { template: "B" }],
  ["one of an earlier course", 60_000, { course: "next" }],
])("%s is closed, and what was done of it is kept", (_, age, changes) => {
  const what = found(text(), play(changes), WALL + age);
  if (what.is !== "close") throw new Error(what.is);
  expect(isWorthKeeping(what.state)).toBe(true);
  expect(recordOf(what.state, what.madeAt)).toMatchObject({
    id: "an-id",
    day: "2026-11-21",
    body: { entry: { stopped_because: "other", done: [{ exercise: "held", sets: 1 }] } },
  });
});

test("one that was finished and not yet handed over is handed over as it is", () => {
  const done = new Someone().begins().until("work").does({ type: "sign", id: "numb" }).state;
  const what = found(keptText(done, WALL), play(), WALL + 1);
  expect(what).toMatchObject({ is: "close", state: done });
});

test("strong pain before the page closed stays the reason", () => {
  const strong = new Someone().begins(9).state;
  const what = found(keptText(strong, WALL), play(), WALL + GO_ON_MS);
  expect(what).toMatchObject({ is: "close", state: { stopped_because: "pain" } });
});

test("nobody goes on with the session of another person", () => {
  expect(found(text(), play({ owner: "cleo" }), WALL + 1)).toEqual({ is: "nothing" });
});

test.each([null, "", "{", "null", "7", '{"wall": 1}', '{"wall": 1, "state": {"schema": "supple/player/0"}}'])("%s is no session", (kept) => {
  expect(found(kept, play(), WALL)).toEqual({ is: "nothing" });
});
