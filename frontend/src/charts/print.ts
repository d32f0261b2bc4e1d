/** On paper nothing can be opened: what is folded is opened before printing, and folded again afterwards. */
export function openForPrint(page: Window): void {
  let opened: HTMLDetailsElement[] = [];
  page.addEventListener("beforeprint", () => {
    opened = [...page.document.querySelectorAll<HTMLDetailsElement>("details[data-print]:not([open])")];
    for (const one of opened) one.open = true;
  });
  page.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}
