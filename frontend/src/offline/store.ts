// Where notes lie on the device until the server has them.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DiaryRecord } from "./record";

export interface Waiting {
  id: string;
  owner: string;
  record: DiaryRecord;
}

export interface Refused extends Waiting {
  why: string;
}

/** When sending has failed: how often in a row, and from when (ms) it may be tried again by itself.
 *
 * `said`: the server itself said no, so that a page which came through is no reason to try sooner.
 */
export interface Backoff {
  tries: number;
  notBefore: number;
  said: boolean;
}

interface Boxes extends DBSchema {
  waiting: { key: string; value: Waiting; indexes: { owner: string } };
  refused: { key: string; value: Refused; indexes: { owner: string } };
  state: { key: string; value: unknown };
}

const NAME = "supple-outbox";
const VERSION = 1;

/** Open the boxes, do something with them, and close them: no tab stands in the way of another's newer version. */
async function withBoxes<T>(work: (boxes: IDBPDatabase<Boxes>) => Promise<T>): Promise<T> {
  const boxes = await openDB<Boxes>(NAME, VERSION, {
    upgrade(made) {
      made.createObjectStore("waiting", { keyPath: "id" }).createIndex("owner", "owner");
      made.createObjectStore("refused", { keyPath: "id" }).createIndex("owner", "owner");
      made.createObjectStore("state");
    },
  });
  try {
    return await work(boxes);
  } finally {
    boxes.close();
  }
}

/** Keep a record; it is on the disk when this is done. */
export async function keepWaiting(owner: string, record: DiaryRecord): Promise<void> {
  await withBoxes(async (boxes) => {
    const change = boxes.transaction("waiting", "readwrite", { durability: "strict" });
    await Promise.all([change.store.put({ id: record.id, owner, record }), change.done]);
  });
}

/** Return what waits of an owner, in the order in which it was made. */
export async function waitingOf(owner: string): Promise<Waiting[]> {
  const found = await withBoxes((boxes) => boxes.getAllFromIndex("waiting", "owner", owner));
  return found.sort((a, b) => a.record.made_at.localeCompare(b.record.made_at));
}

/** Return how many records wait of each owner. */
export async function waitingByOwner(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { owner } of await withBoxes((boxes) => boxes.getAll("waiting"))) {
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}

/** Return what the server refused of an owner. */
export async function refusedOf(owner: string): Promise<Refused[]> {
  return withBoxes((boxes) => boxes.getAllFromIndex("refused", "owner", owner));
}

/** Take away what the server has, and set apart what it refused, in one step. */
export async function settle(kept: readonly string[], refused: readonly Refused[]): Promise<void> {
  await withBoxes(async (boxes) => {
    const change = boxes.transaction(["waiting", "refused"], "readwrite", { durability: "strict" });
    const waiting = change.objectStore("waiting");
    const apart = change.objectStore("refused");
    const gone = [...kept, ...refused.map((each) => each.id)].map((id) => waiting.delete(id));
    await Promise.all([...gone, ...refused.map((each) => apart.put(each)), change.done]);
  });
}

/** Throw away what waits, or was refused, of an owner. */
export async function throwAway(owner: string, names: readonly ("waiting" | "refused")[]): Promise<void> {
  await withBoxes(async (boxes) => {
    const change = boxes.transaction(["waiting", "refused"], "readwrite");
    for (const name of names) {
      const box = change.objectStore(name);
      for (const id of await box.index("owner").getAllKeys(owner)) await box.delete(id);
    }
    await change.done;
  });
}

/** Throw away one refused record. */
export async function throwAwayOne(id: string): Promise<void> {
  await withBoxes((boxes) => boxes.delete("refused", id));
}

/** Return one fact that all tabs share, or undefined. */
export async function recall(fact: "backoff"): Promise<Backoff | undefined>;
export async function recall(fact: "leaving"): Promise<string | undefined>;
export async function recall(fact: string): Promise<unknown> {
  return withBoxes((boxes) => boxes.get("state", fact));
}

/** Keep one fact that all tabs share; undefined takes it away. */
export async function remember(fact: "backoff", value: Backoff | undefined): Promise<void>;
export async function remember(fact: "leaving", value: string | undefined): Promise<void>;
export async function remember(fact: string, value: unknown): Promise<void> {
  await withBoxes(async (boxes) => {
    if (value === undefined) await boxes.delete("state", fact);
    else await boxes.put("state", value, fact);
  });
}
