/** The quiet button that installs the app, on pages that have a place for it. */

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Show the button only where the browser offers to install. */
export function offerInstall(page: Document): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    const place = page.querySelector<HTMLElement>("[data-install]");
    event.preventDefault(); // the browser's own banner would come over the page
    if (!place) return;
    place.hidden = false;
    place.querySelector("button")?.addEventListener("click", () => {
      place.hidden = true;
      void (event as InstallEvent).prompt();
    });
  });
}
