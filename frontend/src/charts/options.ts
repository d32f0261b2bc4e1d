/** How uPlot is to draw a chart. Colours are asked for anew at every drawing, so that dark mode may come and go. */
import uPlot from "uplot";
import { days, drawn, topOf } from "./data";
import type { Drawn } from "./data";
import { dayNumber, dayWords, needYears, ticks } from "./days";
import { numberWords } from "./words";
import type { Chart, Mark } from "./reading";

export type Colours = (name: string) => string;

const DASHES: readonly number[][] = [[], [7, 4], [2, 3]];
const FONT = "13px system-ui, sans-serif";
const TICK_PX = 76;
const MOST_POINTS = 40;

/** Return what uPlot needs: its options and its rows of numbers. */
export function plot(chart: Chart, width: number, height: number, colours: Colours): [uPlot.Options, uPlot.AlignedData] {
  const rows = drawn(chart);
  const options: uPlot.Options = {
    width,
    height,
    padding: [12, 24, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false, setScale: false }, y: false, points: { size: 8 } },
    scales: { x: { time: false, range: () => reach(chart) }, y: { range: () => [0, topOf(chart)] } },
    axes: axes(chart, colours),
    series: [{}, ...rows.map((row) => series(chart, row, colours))],
    hooks: { drawClear: [(made) => drawMarks(made, chart, colours)] },
  };
  return [options, [days(chart), ...rows.map((row) => row.values)]];
}

/** Return the days from which to which a chart goes, with room for its first and last place. */
function reach(chart: Chart): [number, number] {
  const all = days(chart);
  const room = chart.lines.some((line) => line.kind === "bar") ? chart.days_each * 0.6 : Math.max(0.5, chart.days_each / 2);
  return [(all[0] ?? 0) - room, (all.at(-1) ?? 0) + Math.max(room, chart.days_each - 1)];
}

function axes(chart: Chart, colours: Colours): uPlot.Axis[] {
  const all = days(chart);
  const [first, last] = [all[0] ?? 0, all.at(-1) ?? 0];
  const quiet = { stroke: () => colours("soft-ink"), font: FONT, ticks: { show: false } };
  return [
    {
      ...quiet,
      size: 30,
      grid: { show: false },
      splits: (made) => ticks(first, last, Math.floor(made.width / TICK_PX)),
      values: (_, found) => found.map((day) => dayWords(day, needYears(first, last) && found.indexOf(day) === 0)),
    },
    {
      ...quiet,
      size: 40,
      grid: { stroke: () => colours("line"), width: 1 },
      splits: () => [0, topOf(chart) / 2, topOf(chart)],
      values: (_, found) => found.map(numberWords),
    },
  ];
}

function series(chart: Chart, row: Drawn, colours: Colours): uPlot.Series {
  const colour = () => colours(`chart-${row.place + 1}`);
  if (row.line.kind === "line") {
    const size = chart.since.length > MOST_POINTS ? 4 : 7;
    return {
      label: row.line.name,
      stroke: colour,
      width: 2,
      dash: DASHES[row.place % DASHES.length] ?? [],
      spanGaps: true,
      points: { show: true, size, fill: colour },
    };
  }
  const outline = row.line.kind === "outline";
  const paths = uPlot.paths.bars?.({ size: outline ? [0.8, 48] : [0.6, 38], align: 0 });
  return {
    label: row.line.name,
    stroke: outline ? () => colours("ink") : colour,
    width: outline ? 1.5 : 0,
    ...(outline ? { dash: [4, 3] } : { fill: colour }),
    ...(paths ? { paths } : {}),
    points: { show: false },
  };
}

/** Draw what happened behind the lines: a band for a flare-up, a small triangle at the foot for another program. */
function drawMarks(made: uPlot, chart: Chart, colours: Colours): void {
  const { ctx } = made;
  ctx.save();
  for (const mark of chart.marks) {
    if (mark.kind === "flare_up") drawBand(made, mark, colours("chart-flare"));
    else drawTriangle(made, mark, colours("chart-program"));
  }
  ctx.restore();
}

function drawBand(made: uPlot, mark: Mark, colour: string): void {
  const from = made.valToPos(dayNumber(mark.since) - 0.5, "x", true);
  const to = made.valToPos(dayNumber(mark.until) + 0.5, "x", true);
  const { left, top, width, height } = made.bbox;
  const [start, end] = [Math.max(left, from), Math.min(left + width, to)];
  made.ctx.fillStyle = colour;
  made.ctx.fillRect(start, top, Math.max(2, end - start), height);
}

function drawTriangle(made: uPlot, mark: Mark, colour: string): void {
  const at = made.valToPos(dayNumber(mark.since), "x", true);
  const foot = made.bbox.top + made.bbox.height;
  const size = 6 * (globalThis.devicePixelRatio || 1);
  made.ctx.fillStyle = colour;
  made.ctx.beginPath();
  made.ctx.moveTo(at, foot - size * 1.6);
  made.ctx.lineTo(at + size, foot);
  made.ctx.lineTo(at - size, foot);
  made.ctx.closePath();
  made.ctx.fill();
}
