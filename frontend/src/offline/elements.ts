// Small pieces of a page, made without markup in text.

/** Return an element with a class and words. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  words = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = words;
  return element;
}

/** Return a button that does something, and says when it fails. */
export function button(words: string, className: string, press: () => Promise<void>): HTMLButtonElement {
  const element = made("button", className, words);
  element.type = "button";
  element.addEventListener("click", () => {
    element.disabled = true;
    void press().finally(() => (element.disabled = false));
  });
  return element;
}

/** Let the person keep something as a JSON file. */
export function download(name: string, what: unknown): void {
  const link = made("a", "");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(what, null, 2)], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
