/** Days as whole numbers, so that a chart knows no clock, no time zone and no summer time. */

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 364, 728] as const;

/** Return the number of a day such as "2026-11-21". */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** Return a day in few letters: "21 Nov", with its year where that matters. */
export function dayWords(day: number, withYear = false): string {
  const on = new Date(day * DAY_MS);
  const words = `${on.getUTCDate()} ${MONTHS[on.getUTCMonth()] ?? ""}`;
  return withYear ? `${words} ${on.getUTCFullYear()}` : words;
}

/** Return the days to name on an axis from one day to another: evenly apart, from the first one on, at most so many. */
export function ticks(first: number, last: number, most: number): number[] {
  const length = last - first;
  const step = STEPS.find((each) => length / each < Math.max(1, most)) ?? Math.ceil(length / Math.max(1, most));
  const found: number[] = [];
  for (let day = first; day <= last; day += step) found.push(day);
  return found;
}

/** Return whether days lie so far apart that their years must be told. */
export function needYears(first: number, last: number): boolean {
  return last - first > 300;
}
