import { expect, it } from "vitest";
import { keptAt, marked, namedIn, ownerIn, standingIn, titleIn } from "./copies";

const PAGE = `<!doctype html><html><head><title>Session A · Supple</title>
<link rel="stylesheet" href="/static/dist/assets/index-a.css"></head>
<body class="wide" data-owner="ada"><img src="/exercises/bird_dog/pose-1.svg?v=9">
<img src="/exercises/bird_dog/pose-1.svg?v=9"><a href="/exercises/bird_dog/">Bird dog</a>
<script type="application/json">{"figure": {"moving": "/exercises/dead_bug/moving.svg?v=9"}}</script></body></html>`;

it("a page says whose it is", () => {
  expect(ownerIn(PAGE)).toBe("ada");
  expect(ownerIn('<body data-owner="">')).toBe("");
  expect(ownerIn("<body><p data-owner='x'>")).toBeNull();
  expect(ownerIn("")).toBeNull();
});

it("a copy carries the time at which it was made, and nothing else changes", () => {
  const copy = marked(PAGE, "2026-11-21T08:00:00.000Z");
  expect(keptAt(copy)).toBe("2026-11-21T08:00:00.000Z");
  expect(ownerIn(copy)).toBe("ada");
  expect(copy.replace(' data-kept="2026-11-21T08:00:00.000Z"', "")).toBe(PAGE);
  expect(keptAt(PAGE)).toBeNull();
});

it("a copy does not say again what was said once", () => {
  const said = '<body><main>\n<p class="notice" data-once>That is written down.</p><p class="notice">Stays.</p></main>';
  expect(marked(said, "now")).toBe('<body data-kept="now"><main>\n<p class="notice">Stays.</p></main>');
});

it("a copy tells when it stands in for a slow server", () => {
  expect(standingIn(PAGE)).toContain('<body data-slow class="wide" data-owner="ada">');
  expect(ownerIn(standingIn(PAGE))).toBe("ada");
});

it("a page names its style, scripts and pictures, each once, also in its data", () => {
  expect(namedIn(PAGE)).toEqual([
    "/static/dist/assets/index-a.css",
    "/exercises/bird_dog/pose-1.svg?v=9",
    "/exercises/dead_bug/moving.svg?v=9",
  ]);
});

it("the title of a page is told without the name of the app", () => {
  expect(titleIn(PAGE)).toBe("Session A");
  expect(titleIn("")).toBe("");
});
