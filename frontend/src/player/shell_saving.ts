// Handing the note over: it is safe once it is put, and sent when that can be.
import type { Sent } from "../offline/outbox";
import type { SessionRecord } from "./record";
import { setText } from "./shell_dom";

/** The note of a session, and whether it tells of pain at which to stop. */
export interface Note {
  record: SessionRecord;
  strong: boolean;
}

/** Where notes go: put is done when the note is safe on this device, flush when sending was tried. */
export interface Keep {
  put: (record: SessionRecord, strong: boolean) => Promise<void>;
  flush: () => Promise<Sent>;
}

const SOON_MS = 2_000;
const SAVED = "Your session is saved.";
const WAITS = "Your session is kept on this device. It is sent when you are online again.";
const SIGNED_OUT = "Your session is kept on this device. It is sent when you have signed in again.";
const NOT_KEPT = "Your session could not be kept yet. Leave this page open, or open it again later: nothing is lost.";

/** Keep a note on this device; `done` is called when it is safe. Return whether it is. */
export async function keepNote(keep: Keep, note: Note, done: () => void): Promise<boolean> {
  try {
    await keep.put(note.record, note.strong);
    done();
    return true;
  } catch {
    return false;
  }
}

/** Keep a note, send it, and say how that went. */
export async function saveAndTell(keep: Keep, note: Note, done: () => void, status: Element): Promise<void> {
  const kept = await keepNote(keep, note, done);
  setText(status, kept ? await sentWords(keep, note.record.id) : NOT_KEPT);
}

/** Send it, and return how that went in words. What cannot be sent now stays on the device. */
async function sentWords(keep: Keep, id: string): Promise<string> {
  try {
    const sent = await keep.flush();
    const refused = sent.refused.find((one) => one.id === id);
    if (refused) return `Your session could not be added to your diary. ${refused.why}`;
    if (sent.kept.includes(id)) return SAVED;
    return sent.why === "signed_out" ? SIGNED_OUT : WAITS;
  } catch {
    return WAITS;
  }
}

/** Send what waits, and wait for it a little: whoever leaves is not held up by a slow network. */
export async function sentSoon(keep: Keep): Promise<void> {
  const sent = keep.flush().catch(() => undefined);
  await Promise.race([sent, new Promise((done) => setTimeout(done, SOON_MS))]);
}
