// Small makers of elements. Nothing here is ever set as HTML, so words stay words.
type Child = Node | string | null;
type Attributes = Record<string, string | boolean>;

/** Make an element; an attribute that is true stands without a value, one that is false is left out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Make a button that does something. */
export function button(words: Child | Child[], press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = el("button", { type: "button", class: "button", ...attributes }, ...[words].flat());
  made.addEventListener("click", press);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  pause: "M7 5h3.5v14H7zM13.500 5H17v14h-3.500z",
  play: "M8 5v14l11-7z",
  next: "M6 6v12l8.500-6zM15.500 6H18v12h-2.500z",
  back: "M18 6v12l-8.500-6zM6 6h2.500v12H6z",
  settings: "M3 6h9v2H3zM18 6h3v2h-3zM13 4h4v6h-4zM3 16h3v2H3zM12 16h9v2h-9zM7 14h4v6H7z",
  big: "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
  keys: "M2 6h20v12H2zM4 8v8h16V8zM6 10h2v2H6zM11 10h2v2h-2zM16 10h2v2h-2zM7 13h10v2H7z",
  close: "M6.400 5 5 6.400 10.600 12 5 17.600 6.400 19 12 13.400 17.600 19 19 17.600 13.400 12 19 6.400 17.600 5 12 10.600z",
};

/** Make a small picture for a button whose words say the same. */
export function icon(name: keyof typeof ICONS): SVGSVGElement {
  return svg("0 0 24 24", "icon", ["path", { d: ICONS[name], "fill-rule": "evenodd" }]);
}

/** Make a drawing of a few shapes; it is for the eyes only. */
export function svg(box: string, className: string, ...shapes: [string, Record<string, string>][]): SVGSVGElement {
  const made = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ viewBox: box, class: className, "aria-hidden": "true" })) {
    made.setAttribute(name, value);
  }
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    made.append(shape);
  }
  return made;
}

/** Set words only where they changed, so that nothing is drawn or read out again for nothing. */
export function setText(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Show or hide an element. */
export function show(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) element.hidden = !shown;
}
