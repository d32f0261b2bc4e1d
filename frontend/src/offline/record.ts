// What goes into the diary, as a device makes it and sends it.

export type Kind = "session" | "walk" | "check_in" | "screening" | "measure" | "clearance" | "withdrawn";

/** One record; its id is made on the device, so however often it is sent, it is kept once. */
export interface DiaryRecord {
  id: string;
  kind: Kind;
  day: string;
  made_at: string;
  course: string;
  body: object;
}

/** Return a new id; also where a page comes over plain HTTP, which has no `crypto.randomUUID`. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
