/** What is told of one place of a chart when someone points at it. */
import { dayNumber, dayWords } from "./days";
import type { Chart } from "./reading";

/** Return one place in words: its day, its numbers, and what happened. */
export function placeWords(chart: Chart, place: number): string {
  const since = chart.since[place];
  if (since === undefined) return "";
  const day = dayNumber(since);
  const numbers = chart.lines.flatMap((line) => {
    const value = line.values[place];
    return value === null || value === undefined ? [] : [`${line.name.toLowerCase()} ${numberWords(value)}`];
  });
  const when = `${chart.days_each > 1 ? "Week from " : ""}${dayWords(day, true)}`;
  const told = [numbers.length > 0 ? numbers.join(", ") : "nothing written down", ...happened(chart, day)];
  return `${when}: ${told.join("; ")}.`;
}

function happened(chart: Chart, day: number): string[] {
  const end = day + chart.days_each;
  const on = chart.marks.filter((mark) => dayNumber(mark.since) < end && dayNumber(mark.until) >= day);
  return [...new Set(on.map((mark) => mark.words.toLowerCase()))];
}

/** Return a number as people write it: one decimal below 10 where there is one, none above. */
export function numberWords(value: number): string {
  return Math.abs(value) >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, "");
}
