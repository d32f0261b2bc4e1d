import { expect, test } from "vitest";
import { dayNumber, dayWords, needYears, ticks } from "./days";

test("a day is the same number wherever it is, and summer time changes none", () => {
  expect(dayNumber("2027-03-29") - dayNumber("2027-03-27")).toBe(2);
  expect(dayWords(dayNumber("2026-11-21"))).toBe("21 Nov");
  expect(dayWords(dayNumber("2026-11-21"), true)).toBe("21 Nov 2026");
});

test("days are named evenly apart, and never more of them than there is room for", () => {
  expect(ticks(0, 6, 8)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(ticks(0, 27, 4)).toEqual([0, 7, 14, 21]);
  for (const most of [1, 2, 5, 9]) {
    for (const length of [0, 1, 27, 83, 363, 3650]) {
      const found = ticks(100, 100 + length, most);
      expect(found[0]).toBe(100);
      expect(found.length).toBeLessThanOrEqual(Math.max(2, most + 1));
    }
  }
});

test("years are told where a chart is about as long as one", () => {
  expect(needYears(0, 83)).toBe(false);
  expect(needYears(0, 364)).toBe(true);
});
