// Records after which no kept session may be begun: only the server can say what comes next.
import type { DiaryRecord } from "./record";

/** Tell whether a record names a sign to stop at, or answers a safety question with anything but no. */
export function asksForCare(record: DiaryRecord): boolean {
  const body = record.body as { signs?: unknown; answers?: unknown };
  if (record.kind === "session") return Array.isArray(body.signs) && body.signs.length > 0;
  if (record.kind !== "screening" || typeof body.answers !== "object" || body.answers === null) return false;
  return Object.values(body.answers).some((answer) => answer !== "no");
}
