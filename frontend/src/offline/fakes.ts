// For tests: a server that keeps records as ours does, and a device to send from.
import type { Around, DiaryRecord } from "./outbox";

export const ADA = "ada-tag";
export const CLEO = "cleo-tag";

/** A server in memory: the same id is kept once, and what it says can be lost on the way. */
export class FakeServer {
  readonly kept = new Map<string, unknown>();
  readonly posts: string[][] = [];
  signedIn = ADA;
  refuses: Record<string, string> = {};
  fails: number[] = [];
  headers: Record<string, string> = {};
  losesAnswers = 0;
  gone = false;
  mostAtOnce = 1000;

  readonly ask: typeof fetch = async (_address, how) => {
    if (this.gone) throw new TypeError("no network");
    const sent = JSON.parse(String(how?.body)) as { owner: string; records: DiaryRecord[] };
    this.posts.push(sent.records.map((record) => record.id));
    const status = this.fails.shift() ?? this.statusFor(sent);
    if (status !== 200) return new Response("{}", { status, headers: this.headers });
    const answer = this.keep(sent);
    if (this.losesAnswers-- > 0) throw new TypeError("the answer was lost");
    return Response.json(answer);
  };

  private statusFor(sent: { owner: string; records: DiaryRecord[] }): number {
    if (this.signedIn === "") return 401;
    if (this.signedIn !== sent.owner) return 409;
    return sent.records.length > this.mostAtOnce ? 413 : 200;
  }

  private keep(sent: { owner: string; records: DiaryRecord[] }): object {
    const refused = sent.records.filter(({ id }) => id in this.refuses).map(({ id }) => ({ id, why: this.refuses[id] }));
    const kept = sent.records.filter(({ id }) => !(id in this.refuses));
    for (const record of kept) this.kept.set(record.id, record);
    return { kept: kept.map(({ id }) => id), refused, owner: sent.owner };
  }
}

/** Return a tab of someone's on this device; tabs share one lock, as in a browser. */
export function tab(server: FakeServer, owner = ADA, clock = { now: 1_000_000 }): Around {
  return {
    ask: server.ask,
    now: () => clock.now,
    chance: () => 0.5,
    alone: oneAtATime,
    owner: () => owner,
    tell: () => undefined,
    shelves: undefined,
  };
}

let last: Promise<unknown> = Promise.resolve();

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Return a record of a walk. */
export function walk(id: string, made = "2026-11-21T08:00:00Z"): DiaryRecord {
  return { id, kind: "walk", day: "2026-11-21", made_at: made, course: "c", body: { minutes: 12 } };
}

/** What a browser keeps of pages and files, in memory: as much of CacheStorage as is asked of it. */
export class FakeShelves {
  private readonly all = new Map<string, FakeShelf>();

  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  async open(name: string): Promise<FakeShelf> {
    const shelf = this.all.get(name) ?? new FakeShelf();
    this.all.set(name, shelf);
    return shelf;
  }

  async match(url: string, how?: CacheQueryOptions): Promise<Response | undefined> {
    for (const shelf of this.all.values()) {
      const known = await shelf.match(url, how);
      if (known) return known;
    }
    return undefined;
  }
}

const whole = (asked: string | { url: string }): string =>
  new URL(typeof asked === "string" ? asked : asked.url, "https://supple.test").href;

class FakeShelf {
  private readonly kept = new Map<string, Response>();

  async put(url: string, answer: Response): Promise<void> {
    this.kept.set(whole(url), answer);
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.kept.keys()].map((url) => ({ url }));
  }

  async match(asked: string | { url: string }, how?: CacheQueryOptions): Promise<Response | undefined> {
    return this.kept.get(this.alike(asked, how)[0] ?? "")?.clone();
  }

  async delete(asked: string | { url: string }, how?: CacheQueryOptions): Promise<boolean> {
    return this.alike(asked, how).map((url) => this.kept.delete(url)).length > 0;
  }

  private alike(asked: string | { url: string }, how?: CacheQueryOptions): string[] {
    const bare = (url: string): string => (how?.ignoreSearch ? url.replace(/\?.*/, "") : url);
    return [...this.kept.keys()].filter((url) => bare(url) === bare(whole(asked)));
  }
}
