/** The charts of a page as its data block holds them: the same numbers as in the tables beside them. */

export type Kind = "line" | "bar" | "outline";

export interface Line {
  readonly name: string;
  readonly kind: Kind;
  readonly values: readonly (number | null)[];
}

export interface Mark {
  readonly kind: "flare_up" | "program";
  readonly since: string;
  readonly until: string;
  readonly words: string;
}

export interface Chart {
  readonly id: string;
  readonly top: number | null;
  readonly since: readonly string[];
  readonly days_each: number;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
}

/** Return the charts in a data block; none when it does not hold what is expected, for the tables stand there anyway. */
export function readCharts(text: string | null): readonly Chart[] {
  try {
    const read: unknown = JSON.parse(text ?? "");
    return Array.isArray(read) ? read.filter(isChart) : [];
  } catch {
    return [];
  }
}

function isChart(read: unknown): read is Chart {
  if (typeof read !== "object" || read === null) return false;
  const { id, since, lines, marks } = read as Partial<Chart>;
  if (typeof id !== "string" || !Array.isArray(since) || !Array.isArray(marks) || !Array.isArray(lines)) return false;
  return since.length > 0 && lines.length > 0 && lines.every((line: Line) => line.values.length === since.length);
}
