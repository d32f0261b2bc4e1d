import { expect, it } from "vitest";
import { dayHere, type Field, FormRecordError, recordOf } from "./form_record";
import type { DiaryRecord } from "./record";

const NOW = new Date("2026-11-21T08:00:00Z");
const text = (name: string, value: string): Field => ({ name, value, number: false });
const number = (name: string, value: string): Field => ({ name, value, number: true });
const WALK = { kind: "walk", day: "2026-11-21", course: "c1" };
const made = (...fields: Field[]): DiaryRecord => recordOf(WALK, fields, "id", NOW, null);

it("a form becomes a record of its fields; its token stays out", () => {
  expect(made(text("csrfmiddlewaretoken", "secret"), text("once", "x"), number("minutes", "12"))).toEqual({
    id: "id",
    kind: "walk",
    day: "2026-11-21",
    made_at: "2026-11-21T08:00:00.000Z",
    course: "c1",
    body: { minutes: 12 },
  });
});

it("a number is a number, words are words, and what is left empty is null", () => {
  const { body } = made(number("a", "0"), text("b", "7"), number("c", " "), number("d", "ten"));
  expect(body).toEqual({ a: 0, b: "7", c: null, d: "ten" });
});

it("answers may lie one in the other", () => {
  expect(made(text("answers.fever", "no"), text("answers.weakness", "yes")).body).toEqual({ answers: { fever: "no", weakness: "yes" } });
});

it("on a copy of an earlier day, it is noted for the day on this device, never for an earlier one", () => {
  expect(recordOf(WALK, [], "id", NOW, "2026-11-23").day).toBe("2026-11-23");
  expect(recordOf(WALK, [], "id", NOW, "2026-11-20").day).toBe("2026-11-21");
});

it("a form that is no record is refused", () => {
  expect(() => recordOf({ ...WALK, kind: "song" }, [], "id", NOW, null)).toThrow(FormRecordError);
  expect(() => recordOf({ ...WALK, day: "" }, [], "id", NOW, null)).toThrow(FormRecordError);
});

it("the day on this device is written as everywhere", () => {
  expect(dayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
