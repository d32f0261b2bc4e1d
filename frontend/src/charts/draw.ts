/** Puts charts into the page: each into its own place, as wide as that is, in the colours of the page. */
import uPlot from "uplot";
import { plot } from "./options";
import { readCharts } from "./reading";
import type { Chart } from "./reading";
import { placeWords } from "./words";

const HEIGHT_PX = 240;

/** Draw every chart of the page that has its place there. */
export function drawCharts(page: Document): void {
  const places = new Map([...page.querySelectorAll<HTMLElement>("[data-chart]")].map((at) => [at.dataset["chart"], at]));
  for (const chart of readCharts(page.getElementById("charts")?.textContent ?? null)) {
    const place = places.get(chart.id);
    if (place) draw(chart, place);
  }
}

function draw(chart: Chart, place: HTMLElement): void {
  const style = getComputedStyle(document.documentElement);
  const readout = place.parentElement?.querySelector<HTMLElement>("[data-readout]") ?? null;
  const colours = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const [options, data] = plot(chart, place.clientWidth, HEIGHT_PX, colours);
  const told = readout?.textContent ?? "";
  const setCursor = (made: uPlot): void => {
    if (readout) readout.textContent = typeof made.cursor.idx === "number" ? placeWords(chart, made.cursor.idx) : told;
  };
  const made = new uPlot({ ...options, hooks: { ...options.hooks, setCursor: [setCursor] } }, data, place);
  new ResizeObserver(() => made.setSize({ width: place.clientWidth, height: HEIGHT_PX })).observe(place);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => made.redraw());
}
