import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { ADA, CLEO, FakeServer, FakeShelves, tab, walk } from "./fakes";
import { flush, flushEveryone, flushWhenDue, forget, newId, NoOwnerError, put } from "./outbox";
import type { DiaryRecord } from "./record";
import { keptPages } from "./shelves";
import { recall, refusedOf, waitingOf } from "./store";

let server: FakeServer;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  server = new FakeServer();
});

const idsOf = async (owner: string): Promise<string[]> => (await waitingOf(owner)).map((each) => each.id);

describe("a note is kept by the server exactly once", () => {
  it("is sent in the order in which it was made, and leaves the device when the server has it", async () => {
    const ada = tab(server);
    await put(walk("b", "2026-11-21T09:00:00Z"), ada);
    await put(walk("a", "2026-11-21T08:00:00Z"), ada);
    expect(await flush(ada)).toEqual({ kept: ["a", "b"], refused: [], waiting: 0, others: 0 });
    expect(server.posts).toEqual([["a", "b"]]);
    expect(await idsOf(ADA)).toEqual([]);
  });

  it("is posted once when two tabs flush at the same time", async () => {
    await put(walk("a"), tab(server));
    const both = await Promise.all([flush(tab(server)), flush(tab(server))]);
    expect(server.posts).toEqual([["a"]]);
    expect(both.map((sent) => sent.kept)).toEqual([["a"], []]);
  });

  it("stays when the answer is lost, and is kept once when it is sent again", async () => {
    const ada = tab(server);
    await put(walk("a"), ada);
    server.losesAnswers = 1;
    expect(await flush(ada)).toMatchObject({ kept: [], waiting: 1, why: "offline" });
    expect(await flush(ada)).toMatchObject({ kept: ["a"], waiting: 0 });
    expect([...server.kept.keys()]).toEqual(["a"]);
    expect(server.posts).toEqual([["a"], ["a"]]);
  });

  it("is one note when it is put twice", async () => {
    const ada = tab(server);
    await put(walk("a"), ada);
    await put(walk("a"), ada);
    expect((await flush(ada)).kept).toEqual(["a"]);
  });

  it("stays when the server does not speak of it, and the server has no say about others", async () => {
    const ada = tab(server);
    await put(walk("a"), ada);
    await put(walk("b"), ada);
    const odd = { ...ada, ask: async () => Response.json({ kept: ["a", "z"], refused: [{ id: "y", why: "no" }], owner: ADA }) };
    expect(await flush(odd)).toMatchObject({ kept: ["a"], refused: [], waiting: 1 });
    expect(await idsOf(ADA)).toEqual(["b"]);
  });
});

describe("a note stays when it cannot be sent", () => {
  it.each([
    ["there is no network", (s: FakeServer) => void (s.gone = true), "offline"],
    ["the server fails", (s: FakeServer) => void s.fails.push(503), "offline"],
    ["there was too much of late", (s: FakeServer) => void s.fails.push(429), "offline"],
    ["the server does not know the address", (s: FakeServer) => void s.fails.push(404), "offline"],
    ["nobody is signed in", (s: FakeServer) => void (s.signedIn = ""), "signed_out"],
    ["someone else is signed in", (s: FakeServer) => void (s.signedIn = CLEO), "other"],
  ])("when %s", async (_name, happen, why) => {
    await put(walk("a"), tab(server));
    happen(server);
    expect(await flush(tab(server))).toMatchObject({ kept: [], waiting: 1, why });
    expect(await idsOf(ADA)).toEqual(["a"]);
    expect(server.kept.size).toBe(0);
  });

  it.each([
    ["a page of something in between", "<html>Welcome to our hotel</html>"],
    ["no lists", JSON.stringify({ owner: ADA })],
    ["another owner", JSON.stringify({ kept: ["a"], refused: [], owner: CLEO })],
    ["nothing", "null"],
  ])("when the answer is %s", async (_name, text) => {
    await put(walk("a"), tab(server));
    expect(await flush({ ...tab(server), ask: async () => new Response(text) })).toMatchObject({ waiting: 1, why: "offline" });
  });

  it("when it alone is too large; those beside it are sent in smaller posts", async () => {
    const ada = tab(server);
    for (const id of ["a", "b", "c"]) await put(walk(id), ada);
    server.mostAtOnce = 1;
    expect(await flush(ada)).toEqual({ kept: ["a", "b", "c"], refused: [], waiting: 0, others: 0 });
    await put(walk("d"), ada);
    server.mostAtOnce = 0;
    expect(await flush(ada)).toMatchObject({ kept: [], waiting: 1, why: "offline" });
  });

  it("and no more than fifty go in one post", async () => {
    const ada = tab(server);
    for (let n = 0; n < 51; n += 1) await put(walk(`n${n}`), ada);
    expect((await flush(ada)).kept).toHaveLength(51);
    expect(server.posts.map((ids) => ids.length)).toEqual([50, 1]);
  });
});

describe("it is tried again later by itself", () => {
  it("twice as late after each failure, and at once when it has worked", async () => {
    const clock = { now: 1_000_000 };
    const ada = tab(server, ADA, clock);
    await put(walk("a"), ada);
    server.gone = true;
    await flush(ada);
    clock.now += 4_999;
    expect(await flushWhenDue(ada)).toBeNull();
    clock.now += 1;
    expect(await flushWhenDue(ada)).toMatchObject({ why: "offline" });
    clock.now += 9_999;
    expect(await flushWhenDue(ada)).toBeNull();
    server.gone = false;
    clock.now += 1;
    expect(await flushWhenDue(ada)).toMatchObject({ kept: ["a"] });
    expect(await recall("backoff")).toBeUndefined();
  });

  it("at once when a page came from the server, unless the server itself had said no", async () => {
    const ada = tab(server);
    await put(walk("a"), ada);
    server.gone = true;
    await flush(ada);
    server.gone = false;
    expect(await flushWhenDue(ada, true)).toMatchObject({ kept: ["a"] });
    await put(walk("b"), ada);
    server.fails = [503];
    await flush(ada);
    expect(await flushWhenDue(ada, true)).toBeNull();
  });

  it("and at once when the right person has signed in", async () => {
    const ada = tab(server);
    await put(walk("a"), ada);
    server.signedIn = "";
    await flush(ada);
    server.signedIn = ADA;
    expect(await flushWhenDue(ada)).toMatchObject({ kept: ["a"] });
  });

  it("not sooner than the server asked for", async () => {
    const clock = { now: 1_000_000 };
    const ada = tab(server, ADA, clock);
    await put(walk("a"), ada);
    server.fails = [429];
    server.headers = { "Retry-After": "120" };
    await flush(ada);
    clock.now += 119_999;
    expect(await flushWhenDue(ada)).toBeNull();
    clock.now += 1;
    expect(await flushWhenDue(ada)).toMatchObject({ kept: ["a"] });
  });

  it("an hour later at the most, also when the clock was set back", async () => {
    const clock = { now: 10 ** 12 };
    const ada = tab(server, ADA, clock);
    await put(walk("a"), ada);
    server.gone = true;
    for (let n = 0; n < 30; n += 1) await flush(ada);
    server.gone = false;
    clock.now += 3_600_000;
    expect(await flushWhenDue(ada)).toMatchObject({ kept: ["a"] });
    await put(walk("b"), ada);
    server.gone = true;
    await flush(ada);
    server.gone = false;
    clock.now -= 10 ** 9;
    expect(await flushWhenDue(ada)).toMatchObject({ kept: ["b"] });
  });
});

describe("what the server refuses", () => {
  it("is set apart with its reason, and not sent again", async () => {
    const ada = tab(server);
    await put(walk("a"), ada);
    await put(walk("b"), ada);
    server.refuses = { a: "The day is in the future." };
    const sent = await flush(ada);
    expect(sent).toMatchObject({ kept: ["b"], refused: [{ id: "a", why: "The day is in the future." }], waiting: 0 });
    expect(await refusedOf(ADA)).toEqual([{ id: "a", owner: ADA, record: walk("a"), why: "The day is in the future." }]);
    await flush(ada);
    expect(server.posts).toHaveLength(1);
  });
});

describe("notes of more than one person on a device", () => {
  it("are never sent under another's name", async () => {
    await put(walk("hers"), tab(server, ADA));
    server.signedIn = CLEO;
    await put(walk("mine"), tab(server, CLEO));
    expect(await flush(tab(server, CLEO))).toEqual({ kept: ["mine"], refused: [], waiting: 0, others: 1, why: "other" });
    expect(server.posts).toEqual([["mine"]]);
    expect(await idsOf(ADA)).toEqual(["hers"]);
  });

  it("stay while nobody is signed in", async () => {
    await put(walk("a"), tab(server, ADA));
    expect(await flush(tab(server, ""))).toEqual({ kept: [], refused: [], waiting: 0, others: 1, why: "signed_out" });
    expect(server.posts).toEqual([]);
  });

  it("are each sent under their own by the worker, and the server takes those of who is signed in", async () => {
    await put(walk("hers"), tab(server, ADA));
    await put(walk("mine"), tab(server, CLEO));
    const sent = await flushEveryone(tab(server, ""));
    expect(sent.map((each) => each.kept)).toEqual([["hers"], []]);
    expect(await idsOf(CLEO)).toEqual(["mine"]);
  });

  it("are forgotten one person at a time, with what was refused", async () => {
    await put(walk("a"), tab(server, ADA));
    server.refuses = { a: "no" };
    await flush(tab(server, ADA));
    await put(walk("b"), tab(server, ADA));
    await put(walk("mine"), tab(server, CLEO));
    await forget(ADA, tab(server, CLEO));
    expect([await idsOf(ADA), await refusedOf(ADA), await idsOf(CLEO)]).toEqual([[], [], ["mine"]]);
  });

  it("cannot be made on a page of nobody's", async () => {
    await expect(put(walk("a"), tab(server, ""))).rejects.toBeInstanceOf(NoOwnerError);
  });
});

describe("after a sign to stop at, or strong pain,", () => {
  const kept = async (record: DiaryRecord, strong = false): Promise<string[]> => {
    const shelves = new FakeShelves();
    await (await shelves.open(`supple-pages:${ADA}`)).put("/session/A/", new Response("A"));
    await put(record, { ...tab(server), shelves: shelves as unknown as CacheStorage }, strong);
    return (await keptPages(shelves as unknown as CacheStorage)).map(({ key }) => key);
  };

  it("no kept session opens, until the server has looked", async () => {
    expect(await kept({ ...walk("a"), kind: "session", body: { signs: ["fever"] } })).toEqual([]);
    expect(await idsOf(ADA)).toEqual(["a"]);
  });

  it("nor after pain at which to stop, told at the end", async () => {
    expect(await kept({ ...walk("a"), kind: "session", body: { signs: [] } }, true)).toEqual([]);
  });

  it("and after any other note they stay", async () => expect(await kept(walk("a"))).toEqual(["/session/A/"]));
});

it("an id is a random UUID, with or without TLS", () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(newId()).toMatch(uuid);
  Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
  const plain = newId();
  Reflect.deleteProperty(crypto, "randomUUID");
  expect(plain).toMatch(uuid);
});
