import { describe, expect, it } from "vitest";
import { keyOf, leadsToExercise, RELIEF_PAGES, routeOf } from "./routing";

const HERE = "https://supple.test";
const route = (path: string, mode = "navigate", method = "GET"): string =>
  routeOf({ method, mode, url: new URL(path, HERE).href }, HERE);
const key = (path: string): string | null => keyOf(new URL(path, HERE));

describe("what the worker does with a request", () => {
  it.each([
    ["/static/dist/assets/page-abc.js", "no-cors", "static"],
    ["/exercises/bird_dog/moving.svg?v=1", "no-cors", "figure"],
    ["/exercises/bird_dog/pose-2-other.svg?v=1", "no-cors", "figure"],
    ["/today/", "navigate", "kept"],
    ["/session/A/", "navigate", "kept"],
    ["/session/B/short/", "navigate", "kept"],
    ["/program/", "navigate", "kept"],
    ["/relief/?where=neck", "navigate", "kept"],
    ["/exercises/bird_dog/", "navigate", "page"],
    ["/program/?left_out=bird", "navigate", "page"],
    ["/program/program.json", "cors", "pass"],
    ["/today/", "cors", "pass"],
  ])("%s (%s) is %s", (path, mode, expected) => expect(route(path, mode)).toBe(expected));

  it("whatever sends something passes untouched", () => {
    for (const path of ["/today/", "/diary/records/", "/static/x.js"]) expect(route(path, "navigate", "POST")).toBe("pass");
  });

  it("whatever is not ours passes untouched", () => expect(route("https://elsewhere.test/static/x.js")).toBe("pass"));
});

describe("the name under which a page is kept", () => {
  it("is the same for the same answers, however a form sends them", () => {
    expect(key("/relief/?none=&where=neck")).toBe("/relief/?where=neck");
    expect(key("/relief/?none=yes&where=neck")).toBe("/relief/?where=neck&none=yes");
    expect(key("/relief/")).toBe("/relief/");
    for (const page of RELIEF_PAGES) expect(key(page)).toBe(page);
  });

  it("leaves out what does not change a page of the day", () => expect(key("/session/A/?from=today")).toBe("/session/A/"));

  it.each(["/relief/?where=neck&more=1", "/session/A/by-hand/", "/today/questions/", "/delete/", "/", "/questions/pain/"])("is none for %s", (path) =>
    expect(key(path)).toBeNull());
});

it("only relief and the page after stopping lead to no exercise", () => {
  expect(["/today/", "/session/A/", "/program/", "/session/stopped/", ...RELIEF_PAGES].filter(leadsToExercise)).toEqual([
    "/today/",
    "/session/A/",
    "/program/",
  ]);
});
