/** From a chart to the rows of numbers that are drawn; bars are put on each other. */
import { dayNumber } from "./days";
import type { Chart, Line } from "./reading";

export interface Drawn {
  readonly line: Line;
  /** Which of the lines of its kind it is: that decides its colour and its dash. */
  readonly place: number;
  readonly values: (number | null)[];
}

/** Return the first day of each place as a number. */
export function days(chart: Chart): number[] {
  return chart.since.map(dayNumber);
}

/** Return what is drawn, in the order of drawing: a higher bar first, so that the lower one stands before it. */
export function drawn(chart: Chart): Drawn[] {
  const sums: number[] = chart.since.map(() => 0);
  const made = chart.lines.map((line, place): Drawn => {
    if (line.kind !== "bar") return { line, place, values: [...line.values] };
    const values = line.values.map((value, at) => stacked(sums, at, value));
    return { line, place, values };
  });
  const bars = made.filter((one) => one.line.kind === "bar").reverse();
  return [...bars, ...made.filter((one) => one.line.kind !== "bar")];
}

function stacked(sums: number[], at: number, value: number | null): number | null {
  if (value === null) return null;
  sums[at] = (sums[at] ?? 0) + value;
  return sums[at] ?? null;
}

/** Return the end of the scale: the one that is told, else a round number that no bar goes beyond. */
export function topOf(chart: Chart): number {
  if (chart.top !== null) return chart.top;
  const most = Math.max(0, ...drawn(chart).flatMap((one) => one.values.map((value) => value ?? 0)));
  const step = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, most))));
  const finer = most / step < 2 ? step / 5 : step / 2;
  return Math.max(10, Math.ceil(most / finer) * finer);
}
