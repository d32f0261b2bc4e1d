import { expect, it } from "vitest";
import { asksForCare } from "./care";
import type { Kind } from "./record";
import { walk } from "./fakes";

const asks = (kind: Kind, body: object): boolean => asksForCare({ ...walk("a"), kind, body });

it.each<[string, Kind, object, boolean]>([
  ["a session with a sign to stop at", "session", { signs: ["fever"] }, true],
  ["a session without", "session", { signs: [] }, false],
  ["a session that says nothing of signs", "session", {}, false],
  ["a session stopped for a sign", "session", { signs: [], entry: { stopped_because: "symptoms" } }, true],
  ["a session stopped for pain", "session", { entry: { stopped_because: "pain" } }, true],
  ["a session stopped for want of time", "session", { entry: { stopped_because: "time" } }, false],
  ["a safety question answered yes", "screening", { answers: { fever: "no", weakness: "yes" } }, true],
  ["a safety question answered unsure", "screening", { answers: { fever: "unsure" } }, true],
  ["a safety question left open", "screening", { answers: { fever: null } }, true],
  ["all answered no", "screening", { answers: { fever: "no" } }, false],
  ["a walk", "walk", { minutes: 12 }, false],
])("after %s, sessions are closed: %#", (_name, kind, body, expected) => expect(asks(kind, body)).toBe(expected));
