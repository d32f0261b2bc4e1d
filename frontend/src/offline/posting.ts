// One post of records to the server, and what its answer means.
import { askedFor, type Failure } from "./backoff";
import type { DiaryRecord } from "./record";

export interface Refusal {
  id: string;
  why: string;
}

/** What became of a post: settled, not for this person, too much at once, or to be tried later. */
export type Outcome =
  | { is: "settled"; kept: string[]; refused: Refusal[] }
  | { is: "stays"; why: "signed_out" | "other" }
  | { is: "too_large" }
  | ({ is: "later" } & Failure);

const ADDRESS = "/diary/records/";
const PATIENCE_MS = 30_000;
const LATER: Outcome = { is: "later", said: false, askedMs: 0 };

/** Post records of one owner; anything but a clear answer means that they are tried again later. */
export async function post(ask: typeof fetch, owner: string, records: DiaryRecord[], sentAt: string): Promise<Outcome> {
  try {
    const answer = await ask(ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Supple": "1" },
      body: JSON.stringify({ sent_at: sentAt, owner, records }),
      credentials: "same-origin",
      redirect: "error", // a page that was put in between (of a hotel, say) has kept nothing
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await outcomeOf(answer, owner);
  } catch {
    return LATER;
  }
}

async function outcomeOf(answer: Response, owner: string): Promise<Outcome> {
  if (answer.status === 200) return settled(await answer.json(), owner);
  if (answer.status === 401) return { is: "stays", why: "signed_out" };
  if (answer.status === 409) return { is: "stays", why: "other" };
  if (answer.status === 413) return { is: "too_large" };
  return { is: "later", said: true, askedMs: askedFor(answer.headers.get("Retry-After")) };
}

/** Read the answer to records that arrived; one that does not speak of this owner's counts as none. */
function settled(said: unknown, owner: string): Outcome {
  if (!isObject(said) || said["owner"] !== owner) return LATER;
  const { kept, refused } = said;
  if (!Array.isArray(kept) || !Array.isArray(refused)) return LATER;
  return { is: "settled", kept: kept.filter((id) => typeof id === "string"), refused: refused.filter(isRefusal) };
}

function isObject(said: unknown): said is Record<string, unknown> {
  return typeof said === "object" && said !== null;
}

function isRefusal(said: unknown): said is Refusal {
  return isObject(said) && typeof said["id"] === "string" && typeof said["why"] === "string";
}
