// Notes that go straight to the server. A note is put only when the server has it: until then the session it came from
// stays on the device, and makes the same note again when the player is opened next.
import type { Play } from "./play";
import type { SessionRecord } from "./record";
import type { Keep, Sent } from "./shell_saving";

/** Return what sends the notes of a session; raise an error where the server does not take them. */
export function direct(play: Play): Keep {
  const sent: Sent = { kept: [], refused: [], waiting: 0 };
  return {
    put: async (record) => {
      const answer = await fetch(play.send_to, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Supple": "1" },
        body: bodyOf(play, record),
      });
      if (!answer.ok) throw new Error(`expected the note to be taken, found ${answer.status}`);
      const { kept, refused } = (await answer.json()) as Pick<Sent, "kept" | "refused">;
      sent.kept.push(...kept);
      sent.refused.push(...refused);
    },
    flush: () => Promise.resolve(sent),
  };
}

function bodyOf(play: Play, record: SessionRecord): string {
  return JSON.stringify({ sent_at: new Date().toISOString(), owner: play.owner, records: [record] });
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
