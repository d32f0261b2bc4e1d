import { beforeEach, describe, expect, it } from "vitest";
import { FakeShelves } from "./fakes";
import { inOrder } from "./kept_list";
import { belongTo, clearOldVersions, closeSessions, copyOf, found, keepFile, keepPage, keptPages, ownerOf } from "./shelves";

const AT = new Date("2026-11-21T08:00:00Z");
const FIGURE = "/exercises/bird_dog/moving.svg";

let shelves: CacheStorage;

beforeEach(() => {
  shelves = new FakeShelves() as unknown as CacheStorage;
});

const page = (owner: string, title = "Today"): Response =>
  new Response(`<title>${title} · Supple</title><body data-owner="${owner}"><img src="${FIGURE}?v=1">`, {
    headers: { "Content-Security-Policy": "default-src 'none'", "Content-Encoding": "gzip" },
  });
const figure = (version: string): Promise<void> =>
  keepFile(shelves, "1", new URL(`https://supple.test${FIGURE}?v=${version}`), new Response(version));
const keys = async (): Promise<string[]> => (await keptPages(shelves)).map(({ key }) => key);

describe("kept pages", () => {
  it("are marked with their time, keep their policy, and name what they need", async () => {
    expect(await keepPage(shelves, "/today/", page("ada"), AT)).toEqual([`${FIGURE}?v=1`]);
    const copy = await copyOf(shelves, "/today/");
    expect(await copy?.text()).toContain('data-kept="2026-11-21T08:00:00.000Z"');
    expect(copy?.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
    expect(copy?.headers.has("Content-Encoding")).toBe(false);
    expect(await keptPages(shelves)).toEqual([{ key: "/today/", title: "Today", at: AT.toISOString(), mark: "" }]);
  });

  it("are never there for another person, who takes their place", async () => {
    await keepPage(shelves, "/today/", page("ada"), AT);
    await figure("1");
    await keepPage(shelves, "/program/", page("cleo"), AT);
    expect(await ownerOf(shelves)).toBe("cleo");
    expect(await keys()).toEqual(["/program/"]);
    expect(await copyOf(shelves, "/today/")).toBeUndefined();
    expect(await found(shelves, `${FIGURE}?v=1`)).toBeUndefined();
  });

  it("are gone when nobody is signed in, and none are kept then", async () => {
    await keepPage(shelves, "/today/", page("ada"), AT);
    await belongTo(shelves, "");
    expect([await ownerOf(shelves), await keys()]).toEqual(["", []]);
    await keepPage(shelves, "/relief/", page(""), AT);
    expect(await keys()).toEqual([]);
  });

  it("stay when the same person opens another page", async () => {
    await keepPage(shelves, "/today/", page("ada"), AT);
    await belongTo(shelves, "ada");
    expect(await keys()).toEqual(["/today/"]);
  });

  it("are let go when the server leads elsewhere or has the page no more, and stay when it fails", async () => {
    await keepPage(shelves, "/session/A/", page("ada"), AT);
    await keepPage(shelves, "/session/A/", new Response("", { status: 502 }), AT);
    expect(await keys()).toEqual(["/session/A/"]);
    await keepPage(shelves, "/session/A/", new Response("", { status: 404 }), AT);
    expect(await keys()).toEqual([]);
  });

  it("that lead to exercises are gone when there is no page for today any more", async () => {
    for (const key of ["/today/", "/session/A/", "/relief/"]) await keepPage(shelves, key, page("ada"), AT);
    await keepPage(shelves, "/today/", new Response("", { status: 404 }), AT);
    expect(await keys()).toEqual(["/relief/"]);
  });

  it("stay as they were while a page only says to wait", async () => {
    await keepPage(shelves, "/today/", page("ada"), AT);
    const waits = new Response('<meta name="supple-passing"><title>Wait</title><body data-owner="ada">');
    await keepPage(shelves, "/today/", waits, AT);
    expect(await keptPages(shelves)).toMatchObject([{ title: "Today" }]);
  });

  it("are not made of a page that does not say whose it is", async () => {
    await keepPage(shelves, "/today/", new Response("<body>Welcome to our hotel"), AT);
    expect(await shelves.keys()).toEqual([]);
  });

  it("that lead to exercises are gone after a sign to stop at; what helps stays", async () => {
    for (const key of ["/today/", "/session/A/", "/session/stopped/", "/relief/"]) await keepPage(shelves, key, page("ada"), AT);
    await closeSessions(shelves);
    expect(await keys()).toEqual(["/session/stopped/", "/relief/"]);
    await closeSessions(undefined);
  });

  it("are listed with today first, and parts of pages not at all", () => {
    const kept = ["/relief/", "/session/B/", "/relief/?where=neck", "/session/stopped/", "/today/", "/session/A/"];
    const list = inOrder(kept.map((key) => ({ key, title: key, at: "", mark: "" })));
    expect(list.map(({ key }) => key)).toEqual(["/today/", "/session/A/", "/session/B/", "/relief/"]);
  });
});

describe("kept files", () => {
  it("a newer figure takes the place of the older one, which serves until then", async () => {
    await figure("1");
    expect(await (await found(shelves, `${FIGURE}?v=2`, true))?.text()).toBe("1");
    await figure("2");
    expect(await found(shelves, `${FIGURE}?v=1`)).toBeUndefined();
    expect(await (await found(shelves, `${FIGURE}?v=2`))?.text()).toBe("2");
  });

  it("an answer that failed is not kept", async () => {
    await keepFile(shelves, "1", new URL(`https://supple.test${FIGURE}`), new Response("", { status: 500 }));
    expect(await found(shelves, FIGURE)).toBeUndefined();
  });

  it("of the last version stay when a new one comes, since kept pages name them; older ones go", async () => {
    for (const version of ["1", "2", "3"]) await shelves.open(`supple-static-${version}`);
    await clearOldVersions(shelves, "3");
    expect(await shelves.keys()).toEqual(["supple-static-2", "supple-static-3"]);
  });
});
