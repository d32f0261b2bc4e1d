/** What is kept for use without a network.
 *
 * Pages hold what is a person's own: one shelf for the person whose pages were seen last, and none for anyone else.
 */
import { isPassing, keptAt, marked, namedIn, ownerIn, standingIn, titleIn } from "./copies";
import { FIGURE, leadsToExercise, TODAY } from "./routing";

export interface KeptPage {
  key: string;
  title: string;
  at: string;
  mark: string;
}

const MARK = "X-Supple-Mark";
const PAGES = "supple-pages:";
const FIGURES = "supple-figures";
const STATIC = "supple-static-";

/** Return the tag of the person whose pages are kept, or "" when there are none. */
export async function ownerOf(shelves: CacheStorage): Promise<string> {
  const found = (await shelves.keys()).find((name) => name.startsWith(PAGES));
  return found?.slice(PAGES.length) ?? "";
}

/** From now on the device is used by this person ("" for nobody): what was kept of others is gone. */
export async function belongTo(shelves: CacheStorage, owner: string): Promise<void> {
  const others = (await shelves.keys()).filter((name) => name.startsWith(PAGES) && name !== PAGES + owner);
  await Promise.all(others.map((name) => shelves.delete(name)));
  if (others.length > 0) await shelves.delete(FIGURES); // they tell which exercises someone does
  if (owner !== "") await shelves.open(PAGES + owner);
}

/** Keep the answer to a page, or let go of the copy where the page is no longer what it was; return what it names.
 *
 * When there is no page for today any more, there may be no exercises: then all that leads to them goes.
 */
export async function keepPage(
  shelves: CacheStorage,
  key: string,
  answer: Response,
  now: Date,
  mark = "",
): Promise<string[]> {
  if (answer.status >= 500) return [];
  if (answer.status !== 200 || answer.redirected) {
    await dropPages(shelves, (kept) => kept === key || (key === TODAY && leadsToExercise(kept)));
    return [];
  }
  const html = await answer.text();
  const owner = ownerIn(html);
  if (owner === null) return [];
  await belongTo(shelves, owner);
  if (owner === "" || isPassing(html)) return [];
  const headers = plainHeaders(answer.headers);
  headers.set(MARK, mark);
  const copy = new Response(marked(html, now.toISOString()), { headers });
  await (await shelves.open(PAGES + owner)).put(key, copy);
  return namedIn(html);
}

/** The text is kept as it reads: what was said of its compressed form no longer holds. */
function plainHeaders(of: Headers): Headers {
  const headers = new Headers(of);
  for (const name of ["Content-Encoding", "Content-Length", "ETag"]) headers.delete(name);
  return headers;
}

/** Return the kept copy of a page of the person whose pages are kept. */
export async function copyOf(shelves: CacheStorage, key: string): Promise<Response | undefined> {
  const owner = await ownerOf(shelves);
  return owner === "" ? undefined : (await shelves.open(PAGES + owner)).match(key);
}

/** Return a kept copy that stands in for a slow server. */
export async function insteadOf(copy: Response): Promise<Response> {
  return new Response(standingIn(await copy.clone().text()), { headers: copy.headers });
}

/** Return the pages that are kept, with their titles. */
export async function keptPages(shelves: CacheStorage): Promise<KeptPage[]> {
  const owner = await ownerOf(shelves);
  if (owner === "") return [];
  const shelf = await shelves.open(PAGES + owner);
  const all = (await shelf.keys()).map(async (request): Promise<KeptPage> => {
    const copy = (await shelf.match(request)) ?? new Response();
    const html = await copy.text();
    const { pathname, search } = new URL(request.url);
    return { key: pathname + search, title: titleIn(html), at: keptAt(html) ?? "", mark: copy.headers.get(MARK) ?? "" };
  });
  return Promise.all(all);
}

/** Let go of the copies of some pages. */
export async function dropPages(shelves: CacheStorage, which: (key: string) => boolean): Promise<void> {
  const owner = await ownerOf(shelves);
  if (owner === "") return;
  const shelf = await shelves.open(PAGES + owner);
  for (const request of await shelf.keys()) {
    const { pathname, search } = new URL(request.url);
    if (which(pathname + search)) await shelf.delete(request);
  }
}

/** Let go of every page that leads to exercises; the pages that help stay. */
export async function closeSessions(shelves: CacheStorage | undefined): Promise<void> {
  if (shelves) await dropPages(shelves, leadsToExercise);
}

/** Return what is kept for an address of ours; a figure of an older version is better than none. */
export async function found(shelves: CacheStorage, url: string, anyVersion = false): Promise<Response | undefined> {
  return shelves.match(url, { ignoreSearch: anyVersion });
}

/** Keep the answer to a figure, or to a file made by us; an older version of the same figure goes. */
export async function keepFile(shelves: CacheStorage, version: string, url: URL, answer: Response): Promise<void> {
  if (answer.status !== 200 || answer.redirected) return;
  const figure = FIGURE.test(url.pathname);
  const shelf = await shelves.open(figure ? FIGURES : STATIC + version);
  if (figure) await shelf.delete(url.pathname, { ignoreSearch: true });
  await shelf.put(url.pathname + url.search, answer);
}

/** Lay in what every page needs, without the cookies of anyone. */
export async function layIn(shelves: CacheStorage, version: string, urls: readonly string[]): Promise<void> {
  const shelf = await shelves.open(STATIC + version);
  await shelf.addAll(urls.map((url) => new Request(url, { credentials: "omit", cache: "no-cache" })));
}

/** Take away what older versions laid in, but for the last one: kept pages may still name its files. */
export async function clearOldVersions(shelves: CacheStorage, version: string): Promise<void> {
  const names = (await shelves.keys()).filter((name) => name.startsWith(STATIC) && name !== STATIC + version);
  await Promise.all(names.slice(0, -1).map((name) => shelves.delete(name)));
}
