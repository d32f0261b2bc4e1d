/** Notes for the diary: kept on the device first, then sent, each exactly once.
 *
 * `put` keeps a record; `flush` sends what waits. The server keeps a record once however often it comes, and a record
 * leaves the device only when the server has said that it has it.
 */
import { afterFailure, isDue } from "./backoff";
import { asksForCare } from "./care";
import { type Outcome, post, type Refusal } from "./posting";
import type { DiaryRecord } from "./record";
import { closeSessions } from "./shelves";
import { keepWaiting, recall, type Refused, remember, settle, throwAway, type Waiting } from "./store";
import { waitingByOwner, waitingOf } from "./store";

export { newId } from "./record";
export type { DiaryRecord, Kind } from "./record";

/** What became of a flush; `others` counts notes of other people, which are never sent under this one's name. */
export interface Sent {
  kept: string[];
  refused: Refusal[];
  waiting: number;
  others: number;
  why?: "offline" | "signed_out" | "other";
}

/** What the outbox needs of the world around it. */
export interface Around {
  ask: typeof fetch;
  now: () => number;
  chance: () => number;
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  owner: () => string;
  tell: () => void;
  shelves: CacheStorage | undefined;
}

/** A record was made on a page that belongs to nobody. */
export class NoOwnerError extends Error {}

type Settled = Extract<Outcome, { is: "settled" }>;

const AT_ONCE = 50;
const LOCK = "supple-outbox";

/** On this channel all tabs hear that something in the outbox has changed. */
export const CHANGED = "supple-outbox";

/** Tell every tab, this one too, that something in the outbox has changed. */
export function tellChanged(): void {
  const channel = new BroadcastChannel(CHANGED);
  channel.postMessage("changed");
  channel.close();
}

const HERE: Around = {
  ask: (address, how) => fetch(address, how),
  now: () => Date.now(),
  chance: () => Math.random(),
  alone: async (work) => (globalThis.navigator?.locks ? navigator.locks.request(LOCK, work) : work()),
  owner: () => (typeof document === "undefined" ? "" : (document.body.dataset["owner"] ?? "")),
  tell: tellChanged,
  shelves: globalThis.caches,
};

/** Keep a record of whoever the page belongs to; it is safe on this device when this is done.
 *
 * After a sign to stop at, or strong pain, the kept sessions are gone: what comes next, the server says.
 */
export async function put(record: DiaryRecord, around: Around = HERE, strong = false): Promise<void> {
  if (around.owner() === "") throw new NoOwnerError("expected a page with an owner, found one without");
  await keepWaiting(around.owner(), record);
  if (strong || asksForCare(record)) await closeSessions(around.shelves).catch(() => undefined);
  around.tell();
}

/** Send now what waits of whoever the page belongs to; two tabs do it one after the other. */
export async function flush(around: Around = HERE): Promise<Sent> {
  return around.alone(() => sendOf(around.owner(), around));
}

/** Send what waits, unless it failed a short while ago; return null when it is too early.
 *
 * `reached`: this page came from the server just now, so that what failed for want of a network may be tried at once.
 */
export async function flushWhenDue(around: Around = HERE, reached = false): Promise<Sent | null> {
  const known = await recall("backoff");
  return isDue(known, around.now()) || (reached && known?.said === false) ? flush(around) : null;
}

/** Send what waits of every owner on this device: the server takes those of the person signed in, and no others. */
export async function flushEveryone(around: Around = HERE): Promise<Sent[]> {
  return around.alone(async () => {
    const sent: Sent[] = [];
    for (const owner of (await waitingByOwner()).keys()) sent.push(await sendOf(owner, around));
    return sent;
  });
}

/** Throw away all notes of a person on this device: they deleted their answers, or signed out. */
export async function forget(owner: string, around: Around = HERE): Promise<void> {
  await around.alone(() => throwAway(owner, ["waiting", "refused"]));
  around.tell();
}

async function sendOf(owner: string, around: Around): Promise<Sent> {
  const sent: Sent = { kept: [], refused: [], waiting: 0, others: 0 };
  const batches = owner === "" ? [] : inBatches(await waitingOf(owner));
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    const outcome = await post(around.ask, owner, batch.map((each) => each.record), new Date(around.now()).toISOString());
    if (outcome.is === "too_large" && batch.length > 1) {
      batches.unshift(...halves(batch));
      continue;
    }
    if (outcome.is === "settled") await settleBatch(sent, batch, outcome, around);
    else sent.why = outcome.is === "stays" ? outcome.why : "offline";
    if (outcome.is === "stays" || outcome.is === "later") batches.length = 0;
    await noteOutcome(outcome, around);
  }
  return counted(sent, owner);
}

/** Settle what the server spoke of; it has no say about records that were not sent. */
async function settleBatch(sent: Sent, batch: Waiting[], outcome: Settled, around: Around): Promise<void> {
  const known = new Map(batch.map((each) => [each.id, each]));
  const kept = outcome.kept.filter((id) => known.has(id));
  const refused = outcome.refused.flatMap(({ id, why }): Refused[] => {
    const found = known.get(id);
    return found && !kept.includes(id) ? [{ ...found, why }] : [];
  });
  await settle(kept, refused);
  around.tell();
  sent.kept.push(...kept);
  sent.refused.push(...refused.map(({ id, why }) => ({ id, why })));
}

async function noteOutcome(outcome: Outcome, around: Around): Promise<void> {
  if (outcome.is === "settled" || outcome.is === "stays") return remember("backoff", undefined); // time mends neither
  const failure = outcome.is === "later" ? outcome : { said: true, askedMs: 0 };
  return remember("backoff", afterFailure(await recall("backoff"), around.now(), failure, around.chance()));
}

async function counted(sent: Sent, owner: string): Promise<Sent> {
  const counts = await waitingByOwner();
  sent.waiting = counts.get(owner) ?? 0;
  sent.others = [...counts].reduce((sum, [whose, count]) => (whose === owner ? sum : sum + count), 0);
  if (sent.waiting === 0 && sent.others > 0) sent.why = owner === "" ? "signed_out" : "other";
  return sent;
}

function inBatches(all: Waiting[]): Waiting[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}

function halves(batch: Waiting[]): Waiting[][] {
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(0, middle), batch.slice(middle)];
}
