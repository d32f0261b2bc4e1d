import { expect, it } from "vitest";
import { toFetch } from "./fetching";

const AT = Date.parse("2026-11-21T08:00:00Z");
const kept = (key: string, mark: string): { key: string; title: string; at: string; mark: string } => ({
  key,
  title: key,
  at: "2026-11-21T08:00:00Z",
  mark,
});
const keys = (needed: { key: string; mark: string; restMs?: number }[], later: number): string[] =>
  toFetch(needed, [kept("/session/A/", "one"), kept("/relief/", "")], AT + later).map(({ key }) => key);

it("a page that is not kept is fetched, and an address that is never kept is not", () => {
  expect(keys([{ key: "/session/B/", mark: "one" }, { key: "", mark: "" }], 0)).toEqual(["/session/B/"]);
});

it("a page with a mark is fetched again only when its mark has changed", () => {
  expect(keys([{ key: "/session/A/", mark: "one" }], 10 ** 9)).toEqual([]);
  expect(keys([{ key: "/session/A/", mark: "two" }], 0)).toEqual(["/session/A/"]);
});

it("a page without a mark is fetched again after a while", () => {
  expect(keys([{ key: "/relief/", mark: "", restMs: 1000 }], 1000)).toEqual([]);
  expect(keys([{ key: "/relief/", mark: "", restMs: 1000 }], 1001)).toEqual(["/relief/"]);
  expect(keys([{ key: "/relief/", mark: "" }], 10_001)).toEqual(["/relief/"]);
});
