// What the worker does with a request, and under which name it keeps a page.

/** `static`: made by us, for everyone. `figure`: a picture. `kept`: a page that is kept. `page`: another page. */
export type Route = "static" | "figure" | "kept" | "page" | "pass";

export interface Asked {
  method: string;
  mode: string;
  url: string;
}

export const FIGURE = /^\/exercises\/[a-z0-9_]+\/[a-z0-9-]+\.svg$/;
const SESSION = /^\/session\/(?:[AB]\/(?:short\/)?|routine\/[a-z0-9_-]+\/|stopped\/)$/;
export const TODAY = "/today/";
const RELIEF = ["where", "none"];

/** Pages for everyone that are kept with a person's own: what helps must be there without a network. */
export const RELIEF_PAGES = [
  "/relief/",
  ...["low_back", "mid_back", "neck"].flatMap((where) => [
    `/relief/?where=${where}`,
    `/relief/?where=${where}&none=yes`,
  ]),
];

/** Return what to do with a request that a page of `origin` makes; whatever sends something passes untouched. */
export function routeOf(asked: Asked, origin: string): Route {
  const url = new URL(asked.url);
  if (asked.method !== "GET" || url.origin !== origin) return "pass";
  if (url.pathname.startsWith("/static/")) return "static";
  if (FIGURE.test(url.pathname)) return "figure";
  if (asked.mode !== "navigate") return "pass";
  return keyOf(url) === null ? "page" : "kept";
}

/** Return the name under which a page is kept, or null for one that is not. */
export function keyOf(url: URL): string | null {
  if (url.pathname === "/relief/") return reliefKey(url);
  if (url.pathname === "/program/") return url.search === "" ? url.pathname : null;
  return url.pathname === TODAY || SESSION.test(url.pathname) ? url.pathname : null;
}

/** Tell whether a kept page leads into exercises, or to them. */
export function leadsToExercise(key: string): boolean {
  return !key.startsWith("/relief/") && key !== "/session/stopped/";
}

/** A form sends its empty fields too, and in its own order: the same answers have one name. */
function reliefKey(url: URL): string | null {
  const given = [...url.searchParams].filter(([, value]) => value !== "");
  if (given.some(([name]) => !RELIEF.includes(name))) return null;
  const told = new URLSearchParams();
  for (const name of RELIEF) if (url.searchParams.get(name)) told.set(name, url.searchParams.get(name) ?? "");
  return told.size > 0 ? `/relief/?${told}` : "/relief/";
}
