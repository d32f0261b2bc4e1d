import { expect, test } from "vitest";
import { readCharts } from "./reading";

const FINE = { id: "a", top: 10, since: ["2026-11-21"], days_each: 1, lines: [{ name: "x", kind: "line", values: [1] }], marks: [] };

test("charts are read as they are", () => {
  expect(readCharts(JSON.stringify([FINE]))).toEqual([FINE]);
});

test.each([null, "", "{", "{}", "[1, null]", JSON.stringify([{ ...FINE, since: [] }]), JSON.stringify([{ ...FINE, since: ["2026-11-21", "2026-11-22"] }])])(
  "a block that holds no chart draws none: %s",
  (text) => {
    expect(readCharts(text)).toEqual([]);
  },
);
