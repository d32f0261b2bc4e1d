import { expect, test } from "vitest";
import type { Chart } from "./reading";
import { numberWords, placeWords } from "./words";

const PAIN: Chart = {
  id: "pain",
  top: 10,
  since: ["2026-11-21", "2026-11-22"],
  days_each: 1,
  lines: [
    { name: "Before", kind: "line", values: [3, null] },
    { name: "Next morning", kind: "line", values: [4.25, null] },
  ],
  marks: [{ kind: "flare_up", since: "2026-11-22", until: "2026-11-24", words: "Flare-up" }],
};

test("a place is told with its day, its numbers and what happened", () => {
  expect(placeWords(PAIN, 0)).toBe("21 Nov 2026: before 3, next morning 4.3.");
  expect(placeWords(PAIN, 1)).toBe("22 Nov 2026: nothing written down; flare-up.");
  expect(placeWords(PAIN, 7)).toBe("");
});

test("a week is told by its first day, with all that happened in it once", () => {
  const mark = { kind: "program", since: "2026-11-27", until: "2026-11-27", words: "Program changed" } as const;
  const weekly = { ...PAIN, since: ["2026-11-21", "2026-11-28"], days_each: 7, marks: [mark, mark] };
  expect(placeWords(weekly, 0)).toBe("Week from 21 Nov 2026: before 3, next morning 4.3; program changed.");
});

test("numbers are written as people write them", () => {
  expect([3, 4.25, 61.4].map(numberWords)).toEqual(["3", "4.3", "61"]);
});
