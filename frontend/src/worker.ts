/** The service worker: pages, pictures and player without a network. It keeps and sends no form. */
/// <reference lib="webworker" />
import type { Here } from "./offline/messages";
import { toFetch } from "./offline/fetching";
import { flushEveryone } from "./offline/outbox";
import { keyOf, leadsToExercise, RELIEF_PAGES, routeOf } from "./offline/routing";
import { belongTo, copyOf, dropPages, insteadOf, keepPage, keptPages, ownerOf } from "./offline/shelves";
import { clearOldVersions, found, keepFile, layIn } from "./offline/shelves";

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** What the server writes before this script: the version, and what every page needs. */
interface Supple {
  version: string;
  precache: string[];
  offline: string;
}

declare const self: ServiceWorkerGlobalScope & { SUPPLE: Supple };

const PATIENCE_MS = 3_000;
const A_DAY_MS = 86_400_000;
const { version, precache, offline } = self.SUPPLE;
const here = self.location.origin;
let fetching = Promise.resolve();

self.addEventListener("install", (event) => {
  event.waitUntil(layIn(caches, version, precache).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(clearOldVersions(caches, version).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const route = routeOf(request, here);
  if (route === "static" || route === "figure") event.respondWith(file(request.url, event));
  else if (route === "kept") event.respondWith(kept(event));
  else if (route === "page") event.respondWith(fetch(request).catch(offlinePage));
});

self.addEventListener("message", (event) => {
  const said = event.data as Here;
  if (said.is === "here") event.waitUntil(arrive(said));
});

self.addEventListener("sync", (event) => {
  if ((event as SyncEvent).tag === "supple-outbox") (event as SyncEvent).waitUntil(sendAll());
});

/** A file: kept first, since its address changes with its content. */
async function file(address: string, event?: ExtendableEvent): Promise<Response> {
  const known = await found(caches, address);
  if (known) return known;
  try {
    const answer = await fetch(address, { credentials: "same-origin" });
    const keeping = keepFile(caches, version, new URL(address), answer.clone());
    await (event ? event.waitUntil(keeping) : keeping);
    return answer;
  } catch {
    return (await found(caches, address, true)) ?? Response.error();
  }
}

/** A page that is kept: the server's, unless it takes too long or fails. */
async function kept(event: FetchEvent): Promise<Response> {
  const key = keyOf(new URL(event.request.url)) ?? "";
  const fresh = fetch(event.request);
  const renewed = fresh.then((answer) => keepPage(caches, key, answer.clone(), new Date()));
  event.waitUntil(renewed.catch(() => undefined));
  const copy = await copyOf(caches, key);
  if (!copy) return fresh.catch(offlinePage);
  const inTime = fresh.then((answer) => (answer.status < 500 ? answer : insteadOf(copy)));
  const late = patience().then(() => insteadOf(copy));
  return Promise.race([inTime, late]).catch(() => copy);
}

function patience(): Promise<void> {
  return new Promise((done) => setTimeout(done, PATIENCE_MS));
}

async function offlinePage(): Promise<Response> {
  return (await found(caches, offline)) ?? Response.error();
}

/** Someone has opened a page: what is kept is theirs from now on; then what they will need next is fetched. */
async function arrive(said: Here): Promise<void> {
  await belongTo(caches, said.owner);
  fetching = fetching.then(() => fetchNext(said)).catch(() => undefined);
  await fetching;
}

/** Fetch what they will need next, one page after the other, each only once for all pages opened meanwhile. */
async function fetchNext({ owner, keep, all }: Here): Promise<void> {
  if (owner === "" || keep === null || (await ownerOf(caches)) !== owner) return;
  const wanted = keep.map(({ address, mark }) => ({
    key: keyOf(new URL(address, here)) ?? "",
    mark: mark && `${version}/${mark}`, // a new version may show the same page otherwise
  }));
  if (all) await dropPages(caches, (key) => leadsToExercise(key) && !wanted.some((each) => each.key === key));
  const relief = RELIEF_PAGES.map((key) => ({ key, mark: "", restMs: A_DAY_MS }));
  for (const each of toFetch([...wanted, ...relief], await keptPages(caches), Date.now())) {
    if ((await ownerOf(caches)) !== owner) return;
    await fetchPage(each.key, each.mark);
  }
}

async function fetchPage(key: string, mark: string): Promise<void> {
  try {
    const answer = await fetch(key, { credentials: "same-origin", redirect: "manual", headers: { "X-Supple": "1" } });
    for (const named of await keepPage(caches, key, answer, new Date(), mark)) await file(new URL(named, here).href);
  } catch {
    // without a network there is nothing to fetch; what was kept stays
  }
}

/** Send what waits; the browser asks again when this fails. */
async function sendAll(): Promise<void> {
  if ((await flushEveryone()).some((sent) => sent.why === "offline")) throw new Error("not sent yet");
}
