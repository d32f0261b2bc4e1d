// A form as a record: `data-outbox` names its kind, `data-course` and `data-day` where it belongs, its fields what is noted.
import type { DiaryRecord, Kind } from "./record";

/** A field as it would be sent; `number` for one that holds a number. */
export interface Field {
  name: string;
  value: string;
  number: boolean;
}

/** A form that cannot be read as a record. */
export class FormRecordError extends Error {}

type Value = string | number | null | { [part: string]: Value };

/** What the form says of itself. */
export interface Told {
  kind: string;
  course: string;
  day: string;
}

const KINDS: readonly Kind[] = ["walk", "check_in", "screening", "measure", "withdrawn"];
const NOT_NOTED = ["csrfmiddlewaretoken", "once"];

/** Return the record that a form stands for.
 *
 * `today` is the day on this device where the page is a copy of an earlier day, else null: the page knows the day.
 */
export function recordOf(told: Told, fields: readonly Field[], id: string, now: Date, today: string | null): DiaryRecord {
  const { day, course } = told;
  const kind = KINDS.find((each) => each === told.kind);
  if (!kind || !day) throw new FormRecordError(`expected a kind and a day, found ${told.kind} and ${day}`);
  const body: { [part: string]: Value } = {};
  for (const field of fields) {
    if (!NOT_NOTED.includes(field.name)) place(body, field.name.split("."), valueOf(field));
  }
  const on = today !== null && today > day ? today : day;
  return { id, kind, day: on, made_at: now.toISOString(), course, body };
}

/** Return the day it is on this device. */
export function dayHere(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function valueOf({ value, number }: Field): Value {
  if (value.trim() === "") return null;
  return number && Number.isFinite(Number(value)) ? Number(value) : value;
}

function place(body: { [part: string]: Value }, path: readonly string[], value: Value): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = body[first];
  const next = typeof inner === "object" && inner !== null ? inner : {};
  body[first] = next;
  place(next, rest, value);
}
