// What is said of notes and copies, in plain words.
import type { Sent } from "./outbox";

/** Return "1 note" or "3 notes". */
export function notes(count: number): string {
  return count === 1 ? "1 note" : `${count} notes`;
}

/** Say what waits on this device; "" when nothing does. */
export function waitingWords(sent: Pick<Sent, "waiting" | "why">): string {
  const { waiting: count, why } = sent;
  if (count === 0) return "";
  const one = count === 1;
  const waits = `${notes(count)} ${one ? "waits" : "wait"} to be sent.`;
  const safe = `${waits} ${one ? "It is" : "They are"} safe on this device`;
  if (why === "signed_out") return `${safe}. Sign in again to send ${one ? "it" : "them"}.`;
  if (why === "other") return `${safe}. Someone else has signed in since, so open this page again.`;
  return `${safe}, and ${one ? "goes by itself" : "go by themselves"} when there is a network.`;
}

/** Say that notes of someone else lie here; "" when there are none. */
export function othersWords(count: number, signedIn: boolean): string {
  if (count === 0) return "";
  const [wait, them] = count === 1 ? ["waits", "it"] : ["wait", "them"];
  return signedIn
    ? `${notes(count)} of someone else ${wait} on this device. Only they can send ${them}, when they sign in here.`
    : `${notes(count)} ${wait} on this device. Whoever made ${them} can sign in here to send ${them}.`;
}

/** Say that the server did not take notes. */
export function refusedWords(count: number): string {
  return count === 1 ? "1 note could not be taken." : `${notes(count)} could not be taken.`;
}

/** Say what a note is about, with its day. */
export function noteName(kind: string, day: string): string {
  const names: Record<string, string> = {
    session: "Session",
    walk: "Walk",
    check_in: "Check-in",
    screening: "Safety questions",
    measure: "Measure",
    withdrawn: "Taking back a note",
  };
  return `${names[kind] ?? "Note"}, ${dayWords(day)}`;
}

function dayWords(day: string): string {
  const read = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(read.getTime())) return day;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(read);
}

/** Say that this page is a copy, and of when. */
export function copyWords(at: string, slow: boolean): string {
  const read = new Date(at);
  const when = Number.isNaN(read.getTime())
    ? "an earlier time"
    : new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(read);
  return `${slow ? "Supple does not answer just now." : "You are offline."} This is the copy of ${when}.`;
}
