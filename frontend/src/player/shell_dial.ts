// The dial: a ring that fills, a disc that breathes, a number that can be read from across the room.
import type { Screen } from "./screen";
import { el, setText, svg } from "./shell_dom";

export interface DialShown {
  root: HTMLElement;
  update: (screen: Screen) => void;
}

const SMALLEST = 0.62;

/** Make the dial; with less motion nothing in it grows or shrinks. */
export function dial(lessMotion: () => boolean): DialShown {
  const centre = { cx: "50", cy: "50" };
  const drawing = svg(
    "0 0 100 100",
    "p-ring",
    ["circle", { ...centre, r: "36", class: "disc" }],
    ["circle", { ...centre, r: "46", class: "track" }],
    ["circle", { ...centre, r: "46", class: "fill", pathLength: "1000", "stroke-dasharray": "0 1000" }],
  );
  const [disc, , fill] = drawing.querySelectorAll<SVGCircleElement>("circle");
  const big = el("span", { class: "p-big" });
  const label = el("span", { class: "p-label" });
  const root = el("div", { class: "p-dial", role: "timer", "aria-live": "off" }, drawing, el("span", { class: "p-count" }, big, label));
  const update = ({ dial: shown }: Screen): void => {
    setText(big, shown.big);
    setText(label, shown.label);
    big.classList.toggle("long", shown.big.length > 2);
    fill?.setAttribute("stroke-dasharray", `${Math.round(shown.round * 1000)} 1000`);
    const wide = lessMotion() || shown.wide === null ? SMALLEST : SMALLEST + (1 - SMALLEST) * shown.wide;
    if (disc) disc.style.transform = `scale(${wide.toFixed(3)})`;
  };
  return { root, update };
}
