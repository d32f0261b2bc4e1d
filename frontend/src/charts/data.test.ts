import { expect, test } from "vitest";
import { drawn, topOf } from "./data";
import type { Chart, Line } from "./reading";

function chart(lines: Line[], top: number | null = null): Chart {
  return { id: "one", top, since: ["2026-11-21", "2026-11-28"], days_each: 7, lines, marks: [] };
}

test("bars stand on each other, the higher one is drawn first, and nothing written down is no bar", () => {
  const rows = drawn(
    chart([
      { name: "Sessions", kind: "bar", values: [30, null] },
      { name: "Walking", kind: "bar", values: [20, 15] },
      { name: "Planned", kind: "outline", values: [4, 4] },
    ]),
  );
  expect(rows.map((row) => [row.line.name, row.values])).toEqual([
    ["Walking", [50, 15]],
    ["Sessions", [30, null]],
    ["Planned", [4, 4]],
  ]);
});

test("lines are drawn as they are and keep their place, which is their colour", () => {
  const rows = drawn(
    chart([
      { name: "Before", kind: "line", values: [3, null] },
      { name: "Worst", kind: "line", values: [5, 4] },
    ]),
  );
  expect(rows.map((row) => [row.place, row.values])).toEqual([
    [0, [3, null]],
    [1, [5, 4]],
  ]);
});

test("the scale ends where it is told, else at a round number above the highest bar", () => {
  expect(topOf(chart([{ name: "Pain", kind: "line", values: [3, 4] }], 10))).toBe(10);
  expect(topOf(chart([{ name: "Minutes", kind: "bar", values: [131, 40] }]))).toBe(140);
  expect(topOf(chart([{ name: "Minutes", kind: "bar", values: [0, null] }]))).toBe(10);
  for (const most of [1, 9, 10, 19, 55, 99, 100, 260, 1440, 9999]) {
    expect(topOf(chart([{ name: "Minutes", kind: "bar", values: [most, null] }]))).toBeGreaterThanOrEqual(most);
  }
});
