import { expect, it } from "vitest";
import { dayHere, type Field, FormRecordError, recordOf } from "./form_record";

const NOW = new Date("2026-11-21T08:00:00Z");
const text = (name: string, value: string): Field => ({ name, value, number: false });
const number = (name: string, value: string): Field => ({ name, value, number: true });
const WALK = [text("record", "walk"), text("day", "2026-11-21"), text("course", "c1")];

it("a form becomes a record of its fields; its token stays out", () => {
  const fields = [...WALK, text("csrfmiddlewaretoken", "secret"), number("body.minutes", "12")];
  expect(recordOf(fields, "id", NOW, null)).toEqual({
    id: "id",
    kind: "walk",
    day: "2026-11-21",
    made_at: "2026-11-21T08:00:00.000Z",
    course: "c1",
    body: { minutes: 12 },
  });
});

it("a number is a number, words are words, and what is left empty is null", () => {
  const fields = [...WALK, number("body.a", "0"), text("body.b", "7"), number("body.c", " "), number("body.d", "ten")];
  expect(recordOf(fields, "id", NOW, null).body).toEqual({ a: 0, b: "7", c: null, d: "ten" });
});

it("answers may lie one in the other", () => {
  const fields = [...WALK, text("body.answers.fever", "no"), text("body.answers.weakness", "yes")];
  expect(recordOf(fields, "id", NOW, null).body).toEqual({ answers: { fever: "no", weakness: "yes" } });
});

it("on a copy of an earlier day, it is noted for the day on this device, never for an earlier one", () => {
  expect(recordOf(WALK, "id", NOW, "2026-11-23").day).toBe("2026-11-23");
  expect(recordOf(WALK, "id", NOW, "2026-11-20").day).toBe("2026-11-21");
});

it("a form that is no record is refused", () => {
  expect(() => recordOf([text("record", "song"), text("day", "2026-11-21")], "id", NOW, null)).toThrow(FormRecordError);
  expect(() => recordOf([text("record", "walk")], "id", NOW, null)).toThrow(FormRecordError);
});

it("the day on this device is written as everywhere", () => {
  expect(dayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
