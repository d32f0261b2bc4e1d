/** The list of kept pages on the page for those without a network. */
import { made } from "./elements";
import { type KeptPage, keptPages } from "./shelves";

/** Return the kept pages in the order in which they help: today first, parts of a page not at all. */
export function inOrder(pages: readonly KeptPage[]): KeptPage[] {
  const parts = ["/today/", "/session/", "/program/", "/relief/"];
  const rank = (key: string): number => parts.findIndex((part) => key.startsWith(part));
  const whole = pages.filter(({ key }) => !key.includes("?") && key !== "/session/stopped/");
  return whole.sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));
}

/** List the kept pages, where there are any. */
export async function listKept(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>("[data-kept-list]");
  if (!place || !("caches" in window)) return;
  place.ariaBusy = "true"; // on the list alone: the rest of the page must be read even if the list never comes
  const pages = inOrder(await keptPages(caches));
  const list = made("ul", "");
  for (const { key, title } of pages) {
    const link = made("a", "", title);
    link.href = key;
    const item = made("li", "");
    item.append(link);
    list.append(item);
  }
  place.hidden = pages.length === 0;
  place.append(list);
  place.ariaBusy = null;
}
