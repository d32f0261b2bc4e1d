/** What every page does for use without a network. */
import { tellCopy, watchForms } from "./forms";
import { offerInstall } from "./install";
import { finishLeaving, watchLeaving } from "./leaving";
import type { Here, Wanted } from "./messages";
import { TODAY } from "./routing";
import { watchOutbox } from "./status";

interface Saving extends Navigator {
  connection?: { saveData?: boolean };
}

/** Begin on a page; someone who only looks around gets no worker, and nothing is kept on their device. */
export function startOffline(page: Document): void {
  const owner = page.body.dataset["owner"];
  tellCopy(page);
  if (owner === undefined || (owner === "" && !navigator.serviceWorker?.controller)) return;
  watchForms(page);
  watchLeaving(page, owner);
  offerInstall(page);
  const place = page.querySelector<HTMLElement>("[data-outbox-line]");
  void finishLeaving(owner)
    .then(() => (place ? watchOutbox(place, owner) : undefined))
    .catch(() => undefined); // without a store there is nothing to send
  void tellWorker(page, owner).catch(() => undefined); // the pages work without it
}

async function tellWorker(page: Document, owner: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return; // plain HTTP beyond this machine
  await navigator.serviceWorker.register("/sw.js", { scope: "/", updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(hereOf(page, owner));
}

/** Return what the worker is told: whose page this is, and that it and some others (`data-keep`) are to be kept. */
function hereOf(page: Document, owner: string): Here {
  const saving = (navigator as Saving).connection?.saveData === true || !navigator.onLine;
  const copy = page.body.dataset["kept"] !== undefined || page.querySelector("meta[name=supple-passing]") !== null;
  const links = [...page.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>("[data-keep][href]")].map(
    ({ href, dataset }): Wanted => ({ address: href, mark: dataset["keep"] ?? "" }),
  );
  const all = page.location.pathname === TODAY;
  return { is: "here", owner, keep: saving || copy ? null : [{ address: page.location.href, mark: "" }, ...links], all };
}
