// Records after which no kept session may be begun: only the server can say what comes next.
import type { DiaryRecord } from "./record";

interface Told {
  signs?: unknown;
  answers?: unknown;
  entry?: { stopped_because?: unknown };
}

/** Tell whether a session was stopped for pain or a sign, or a safety question was answered with anything but no. */
export function asksForCare(record: DiaryRecord): boolean {
  const body = record.body as Told;
  if (record.kind === "session") {
    const stopped = body.entry?.stopped_because;
    return (Array.isArray(body.signs) && body.signs.length > 0) || stopped === "symptoms" || stopped === "pain";
  }
  if (record.kind !== "screening" || typeof body.answers !== "object" || body.answers === null) return false;
  return Object.values(body.answers).some((answer) => answer !== "no");
}
